package org.cspenrollment.evidence.receipt;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.web.Attachments;
import org.cspenrollment.platform.web.PathIds;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The receipt of a file as a PDF, in the language of the reader. */
@RestController
class ReceiptPdfController {

  private final EvidenceFiles files;
  private final ReceiptPdf paper;

  ReceiptPdfController(EvidenceFiles files, ReceiptPdf paper) {
    this.files = files;
    this.paper = paper;
  }

  /** The receipt of one file of a case, to whoever may read the file. */
  @ApiResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_PDF_VALUE,
              schema = @Schema(type = "string", format = "binary")))
  @GetMapping(
      path = "/api/v1/enrollments/{caseNumber}/evidence/{evidenceId}/receipt.pdf",
      produces = MediaType.APPLICATION_PDF_VALUE)
  ResponseEntity<byte[]> receipt(
      @PathVariable CaseNumber caseNumber, @PathVariable String evidenceId, Locale locale) {
    var file = files.file(caseNumber, PathIds.known(evidenceId));
    return Attachments.named("receipt-%s.pdf".formatted(file.id()))
        .body(paper.of(files.enrollment(caseNumber), file, locale));
  }
}
