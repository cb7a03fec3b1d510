package org.cspenrollment.evidence.intake;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.cspenrollment.evidence.Receipt;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.idempotency.RequestKey;
import org.cspenrollment.platform.web.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Evidence given, and taken back, over HTTP. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/evidence")
class UploadController {

  /** The parts of an upload, for the description of the API. */
  record Parts(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String requirement,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", format = "binary")
          MultipartFile file,
      @Nullable String note,
      @Nullable UUID replaces) {}

  private final EvidenceIntake intake;
  private final EvidenceWithdrawal withdrawal;
  private final CurrentActor currentActor;

  UploadController(
      EvidenceIntake intake, EvidenceWithdrawal withdrawal, CurrentActor currentActor) {
    this.intake = intake;
    this.withdrawal = withdrawal;
    this.currentActor = currentActor;
  }

  /**
   * The parts are read only after it is clear that this person may give evidence to this case. An
   * upload that comes again, under the same {@code Idempotency-Key} or without one within a minute,
   * is kept once; every further try is answered with 200 and the receipt of the first.
   */
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
              schema = @Schema(implementation = Parts.class)))
  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Receipt> receive(
      @PathVariable CaseNumber caseNumber,
      @RequestHeader(name = RequestKey.HEADER, required = false) @Nullable String header,
      MultipartHttpServletRequest request)
      throws IOException {
    var enrollment = intake.admit(caseNumber);
    var key = RequestKey.of(currentActor.get().username(), header);
    var form = UploadForm.read(request);
    try (var bytes = form.file().getInputStream()) {
      var received = intake.receive(form.offer(enrollment, key), bytes);
      var status = received.again() ? HttpStatus.OK : HttpStatus.CREATED;
      return ResponseEntity.status(status)
          .location(address(received.receipt()))
          .body(received.receipt());
    }
  }

  private static URI address(Receipt receipt) {
    return URI.create("/api/v1/enrollments/" + receipt.caseId() + "/evidence/" + receipt.id());
  }

  @DeleteMapping("/{evidenceId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable CaseNumber caseNumber, @PathVariable String evidenceId) {
    withdrawal.withdraw(caseNumber, PathIds.known(evidenceId));
  }
}
