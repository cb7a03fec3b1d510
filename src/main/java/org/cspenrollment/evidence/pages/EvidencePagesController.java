package org.cspenrollment.evidence.pages;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.web.PathIds;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of a case to be looked at, page by page. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/evidence/{evidenceId}/pages")
class EvidencePagesController {

  private final EvidencePages pages;

  EvidencePagesController(EvidencePages pages) {
    this.pages = pages;
  }

  /** How the file can be looked at; opening it is on record. */
  @GetMapping
  EvidencePages.View pages(@PathVariable CaseNumber caseNumber, @PathVariable String evidenceId) {
    return pages.open(caseNumber, PathIds.known(evidenceId));
  }

  /** The picture of a page, from 1. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.IMAGE_PNG_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(path = "/{page}", produces = MediaType.IMAGE_PNG_VALUE)
  byte[] page(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String evidenceId,
      @PathVariable int page) {
    return pages.picture(caseNumber, PathIds.known(evidenceId), page);
  }
}
