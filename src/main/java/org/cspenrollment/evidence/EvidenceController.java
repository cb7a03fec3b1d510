package org.cspenrollment.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.web.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Evidence over HTTP. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/evidence")
class EvidenceController {

  /**
   * A line of the list: the receipt, what has become of the file, and what is known of it from
   * other cases.
   */
  record Entry(
      @JsonUnwrapped Receipt receipt,
      UUID document,
      @Nullable String note,
      boolean superseded,
      @Nullable Instant withdrawnAt,
      @Nullable Instant erasedAt,
      @Nullable UUID carriedFrom,
      @JsonUnwrapped Comparison comparison) {

    static Entry of(EvidenceFile file, Comparison comparison) {
      return new Entry(
          file.receipt(),
          file.document(),
          file.note(),
          file.superseded(),
          file.withdrawnAt(),
          file.erasedAt(),
          file.carriedFrom(),
          comparison);
    }
  }

  private final EvidenceFiles files;
  private final EvidenceCarryOver carryingOver;

  EvidenceController(EvidenceFiles files, EvidenceCarryOver carryingOver) {
    this.files = files;
    this.carryingOver = carryingOver;
  }

  /** The parts of an upload, for the description of the API. */
  record Parts(
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String requirement,
      @Schema(requiredMode = Schema.RequiredMode.REQUIRED, type = "string", format = "binary")
          MultipartFile file,
      @Nullable String note,
      @Nullable UUID replaces) {}

  /**
   * The parts are read only after it is clear that this person may give evidence to this case. An
   * upload sent again under the same {@code Idempotency-Key} is kept once; every further try is
   * answered with 200 and the receipt of the first.
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
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable UUID uploadKey,
      MultipartHttpServletRequest request)
      throws IOException {
    files.refuseUnlessOwnPartner(caseNumber);
    var before = files.receivedAs(caseNumber, uploadKey);
    if (before.isPresent()) {
      return ResponseEntity.ok().location(address(before.get())).body(before.get());
    }
    var form = UploadForm.read(request);
    try (var bytes = form.file().getInputStream()) {
      var receipt =
          files.receive(
              new EvidenceIntake.Offer(
                  caseNumber,
                  form.requirement(),
                  form.file().getOriginalFilename(),
                  form.file().getContentType(),
                  form.note(),
                  form.replaces(),
                  uploadKey),
              bytes);
      return created(receipt);
    }
  }

  private static ResponseEntity<Receipt> created(Receipt receipt) {
    return ResponseEntity.created(address(receipt)).body(receipt);
  }

  private static URI address(Receipt receipt) {
    return URI.create("/api/v1/enrollments/" + receipt.caseId() + "/evidence/" + receipt.id());
  }

  @GetMapping
  Page<Entry> list(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + Page.Request.DEFAULT_SIZE) int size) {
    var found = files.page(caseNumber, new Page.Request(page, size));
    var comparisons = files.comparisons(caseNumber);
    return found.map(
        file -> Entry.of(file, comparisons.getOrDefault(file.id(), Comparison.NOTHING_KNOWN)));
  }

  /** The files of last year's case: what can be taken over, and what has expired. */
  @GetMapping("/carry-over")
  List<OfferedFile> offers(@PathVariable CaseNumber caseNumber) {
    return carryingOver.offers(files.enrollment(caseNumber));
  }

  /** Which files are taken over. */
  record Chosen(@Nullable Set<UUID> files) {}

  @PostMapping("/carry-over")
  @ResponseStatus(HttpStatus.CREATED)
  List<Receipt> takeOver(@PathVariable CaseNumber caseNumber, @RequestBody Chosen chosen) {
    return carryingOver.takeOver(caseNumber, chosen.files() == null ? Set.of() : chosen.files());
  }

  @GetMapping("/{evidenceId}")
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

  @DeleteMapping("/{evidenceId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable CaseNumber caseNumber, @PathVariable String evidenceId) {
    files.withdraw(caseNumber, PathIds.known(evidenceId));
  }
}
