package org.cspenrollment.evidence.retention;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.input.Lines;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.web.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How long evidence is kept, legal holds and erasures over HTTP: for managers. */
@RestController
class RetentionController {

  private static final String CASE = "/api/v1/enrollments/{caseNumber}";

  /** A legal hold, or its end. */
  record LegalHold(@Lines @Nullable String reason, @Nullable Boolean release) {}

  /**
   * A proposal.
   *
   * @param files absent: all files of the case
   */
  record Proposal(
      Erasure.@Nullable Ground ground,
      @Lines @Nullable String reason,
      @Nullable List<UUID> files) {}

  /** What the second person says. */
  record Decided(Erasure.@Nullable Decision decision, @Lines @Nullable String reason) {}

  private final RetentionService keeping;
  private final Erasures erasures;
  private final ErasureConfirmation confirmation;

  RetentionController(
      RetentionService keeping, Erasures erasures, ErasureConfirmation confirmation) {
    this.keeping = keeping;
    this.erasures = erasures;
    this.confirmation = confirmation;
  }

  @GetMapping(CASE + "/retention")
  Retention retention(@PathVariable CaseNumber caseNumber) {
    return keeping.of(caseNumber);
  }

  @PostMapping(CASE + "/legal-hold")
  Retention hold(@PathVariable CaseNumber caseNumber, @RequestBody LegalHold hold) {
    return Boolean.TRUE.equals(hold.release())
        ? keeping.lift(caseNumber, hold.reason())
        : keeping.hold(caseNumber, hold.reason());
  }

  @PostMapping(CASE + "/erasures")
  @ResponseStatus(HttpStatus.CREATED)
  Erasure propose(@PathVariable CaseNumber caseNumber, @RequestBody Proposal proposal) {
    if (proposal.ground() == null) {
      throw ProblemException.invalidField("ground", "Say RETENTION or LAW.");
    }
    return erasures.propose(
        caseNumber,
        proposal.ground(),
        proposal.reason(),
        Optional.ofNullable(proposal.files()).orElse(List.of()));
  }

  /** The proposals, the latest first. */
  @GetMapping("/api/v1/erasures")
  Page<Erasure> erasures(
      @RequestParam(defaultValue = "false") boolean waiting,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return erasures.page(waiting, new PageRequest(page, size));
  }

  @PostMapping("/api/v1/erasures/{erasureId}/decision")
  Erasure decide(@PathVariable String erasureId, @RequestBody Decided decided) {
    if (decided.decision() == null) {
      throw ProblemException.invalidField("decision", "Say CONFIRMED or REJECTED.");
    }
    return confirmation.decide(PathIds.known(erasureId), decided.decision(), decided.reason());
  }
}
