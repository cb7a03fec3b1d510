package org.cspenrollment.oversight.cases;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.TimelineEntry;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.download.AnswersWorkbook;
import org.cspenrollment.platform.download.TableFormat;
import org.cspenrollment.platform.problem.ProblemException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, found and shown. */
@RestController
@RequestMapping("/api/v1/enrollments")
class EnrollmentController {

  /** A page of the record, for the description of the API: whole lines, or the partner's part. */
  record AuditPage(
      @ArraySchema(schema = @Schema(oneOf = {AuditLine.class, TimelineEntry.class}))
          List<Object> items,
      int page,
      int size,
      long total) {}

  private final Enrollments enrollments;
  private final CaseFinder finder;
  private final CaseExport export;
  private final CaseAssembly cases;
  private final AuditTrail audit;
  private final Timeline timeline;
  private final AuditLines lines;
  private final CurrentActor currentActor;

  EnrollmentController(
      Enrollments enrollments,
      CaseFinder finder,
      CaseExport export,
      CaseAssembly cases,
      AuditTrail audit,
      Timeline timeline,
      AuditLines lines,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.finder = finder;
    this.export = export;
    this.cases = cases;
    this.audit = audit;
    this.timeline = timeline;
    this.lines = lines;
    this.currentActor = currentActor;
  }

  /** Running and ended cases; a partner finds its own, and nothing by who of the office acted. */
  @GetMapping
  @Transactional(readOnly = true)
  public Page<CaseRow> search(
      @ParameterObject @ModelAttribute CaseQuery query,
      @RequestParam(defaultValue = "BASIS_DATE") CaseOrder sort,
      @RequestParam(defaultValue = "false") boolean descending,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    if (query.reviewer().isPresent() && !currentActor.get().isStaff()) {
      throw ProblemException.notAllowed("Only the office asks who of the office has acted.");
    }
    return finder.find(query, sort, descending, new PageRequest(page, size));
  }

  /** The cases of a search as a CSV file, by number, read as they are sent. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(mediaType = "text/csv", schema = @Schema(type = "string", format = "binary")))
  @LongWork
  @GetMapping("/export.csv")
  public void export(@ParameterObject @ModelAttribute CaseQuery query, HttpServletResponse response)
      throws IOException {
    export.write(query, "cases", TableFormat.CSV, response);
  }

  /** The same as a workbook of Excel. */
  @AnswersWorkbook
  @LongWork
  @GetMapping("/export.xlsx")
  public void exportWorkbook(
      @ParameterObject @ModelAttribute CaseQuery query, HttpServletResponse response)
      throws IOException {
    export.write(query, "cases", TableFormat.XLSX, response);
  }

  /** A case with everything about it that its reader may see. */
  @GetMapping("/{caseNumber}")
  @Transactional(readOnly = true)
  public CaseView get(@PathVariable CaseNumber caseNumber) {
    return cases.view(enrollments.visible(caseNumber));
  }

  /** The record, newest first: managers read all of it, partners what concerns them. */
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AuditPage.class)))
  @GetMapping("/{caseNumber}/audit")
  @Transactional(readOnly = true)
  public Page<?> audit(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    enrollments.visible(caseNumber);
    var request = new PageRequest(page, size);
    if (currentActor.get().isStaff()) {
      return audit.entries(caseNumber.value(), request).map(lines::of);
    }
    return timeline.page(caseNumber, request).map(TimelineEntry::toldToPartner);
  }
}
