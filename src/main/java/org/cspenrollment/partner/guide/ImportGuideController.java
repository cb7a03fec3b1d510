package org.cspenrollment.partner.guide;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.cspenrollment.partner.column.SheetColumn;
import org.cspenrollment.partner.column.SheetGuide;
import org.cspenrollment.platform.download.AnswersWorkbook;
import org.cspenrollment.platform.download.TableDownload;
import org.cspenrollment.platform.download.TableFormat;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Columns and templates of the files that are taken in: partners, revenue, customers. */
@RestController
@RequestMapping("/api/v1/imports/{name}")
class ImportGuideController {

  private final List<SheetGuide> guides;
  private final ColumnWords words;

  ImportGuideController(List<SheetGuide> guides, ColumnWords words) {
    this.guides = guides;
    this.words = words;
  }

  /** Every column with what it means, in both languages; 404 for a kind there is not. */
  @GetMapping("/columns")
  ImportColumns columns(@PathVariable String name) {
    var guide = guide(name);
    return new ImportColumns(
        guide.name(),
        guide.columns().stream().map(column -> words.of(guide.name(), column)).toList());
  }

  /** A header and one row as an example, as CSV. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/template.csv")
  void csv(@PathVariable String name, HttpServletResponse response) throws IOException {
    send(guide(name), TableFormat.CSV, response);
  }

  /** The same as a workbook of Excel. */
  @AnswersWorkbook
  @GetMapping("/template.xlsx")
  void workbook(@PathVariable String name, HttpServletResponse response) throws IOException {
    send(guide(name), TableFormat.XLSX, response);
  }

  private static void send(SheetGuide guide, TableFormat format, HttpServletResponse response)
      throws IOException {
    var example = List.of(guide.columns().stream().map(SheetColumn::cell).toList());
    Iterator<List<List<Object>>> rows = List.of(example, List.<List<Object>>of()).iterator();
    new TableDownload(guide.name() + "-template", format, guide.names()).send(rows::next, response);
  }

  private SheetGuide guide(String name) {
    return guides.stream()
        .filter(guide -> guide.name().equals(name))
        .findFirst()
        .orElseThrow(ProblemException::notFound);
  }
}
