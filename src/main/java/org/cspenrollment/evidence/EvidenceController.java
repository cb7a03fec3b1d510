package org.cspenrollment.evidence;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.web.PathIds;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence listed and given out over HTTP. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/evidence")
class EvidenceController {

  private final EvidenceFiles files;

  EvidenceController(EvidenceFiles files) {
    this.files = files;
  }

  @GetMapping
  @Transactional(readOnly = true)
  Page<Entry> list(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    var found = files.page(caseNumber, new PageRequest(page, size));
    var comparisons = files.comparisons(caseNumber);
    return found.map(
        file -> Entry.of(file, comparisons.getOrDefault(file.id(), Comparison.NOTHING_KNOWN)));
  }

  @GetMapping("/{evidenceId}")
  @Transactional(readOnly = true)
  Receipt receipt(@PathVariable CaseNumber caseNumber, @PathVariable String evidenceId) {
    return files.receipt(caseNumber, PathIds.known(evidenceId));
  }

  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping("/{evidenceId}/content")
  void content(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String evidenceId,
      HttpServletResponse response)
      throws IOException {
    try (var content = files.content(caseNumber, PathIds.known(evidenceId))) {
      content.sendTo(response);
    }
  }
}
