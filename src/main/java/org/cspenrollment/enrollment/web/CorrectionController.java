package org.cspenrollment.enrollment.web;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.management.Correcting;
import org.cspenrollment.enrollment.management.Correction;
import org.cspenrollment.enrollment.management.RegistryFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.input.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a case was opened on, corrected over HTTP: a preview first, then the act. */
@RestController
class CorrectionController {

  /**
   * What is wrong in the registry, and why that is known.
   *
   * @param dryRun only say what would change
   * @param preview what that answered
   */
  record CorrectionAsked(
      @Nullable LocalDate enrolledOn,
      @Nullable LocalDate planRenewalOn,
      RegistryFacts.@Nullable Plan plan,
      @Lines @Nullable String reason,
      @Nullable Boolean dryRun,
      @Nullable String preview) {}

  private final Correcting correcting;

  CorrectionController(Correcting correcting) {
    this.correcting = correcting;
  }

  @PostMapping("/api/v1/enrollments/{caseNumber}/correction")
  Correction correct(@PathVariable CaseNumber caseNumber, @RequestBody CorrectionAsked asked) {
    return correcting.correct(
        caseNumber,
        new RegistryFacts(asked.enrolledOn(), asked.planRenewalOn(), asked.plan()),
        asked.reason(),
        Boolean.TRUE.equals(asked.dryRun()),
        Optional.ofNullable(asked.preview()));
  }
}
