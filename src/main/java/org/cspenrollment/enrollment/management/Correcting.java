package org.cspenrollment.enrollment.management;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCorrected;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.DateChange;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.policy.BasisDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A manager corrects what a case was opened on, when it was wrong: the registry first, then the
 * case. A preview does all of it and then undoes it, so that it says what the act will do.
 */
@Service
public class Correcting {

  private final Enrollments enrollments;
  private final Partners partners;
  private final CorrectedDates dates;
  private final CaseCorrection cases;
  private final FilesLeftBehind files;
  private final CorrectionPreviews previews;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;

  Correcting(
      Enrollments enrollments,
      Partners partners,
      CorrectedDates dates,
      CaseCorrection cases,
      FilesLeftBehind files,
      CorrectionPreviews previews,
      AuditTrail audit,
      TransactionTemplate transaction) {
    this.enrollments = enrollments;
    this.partners = partners;
    this.dates = dates;
    this.cases = cases;
    this.files = files;
    this.previews = previews;
    this.audit = audit;
    this.transaction = transaction;
  }

  /**
   * Corrects, or says what correcting would change.
   *
   * @param dryRun only say it
   * @param preview what the preview answered to the same person within 15 minutes; 409 where it is
   *     missing, too old, used, or no longer so
   */
  public Correction correct(
      CaseNumber caseNumber,
      RegistryFacts facts,
      @Nullable String reason,
      boolean dryRun,
      Optional<String> preview) {
    return dryRun
        ? preview(caseNumber, facts, reason)
        : correct(caseNumber, facts, reason, preview);
  }

  /** Does it all and takes it back; what it showed is kept, so that only that may be done. */
  private Correction preview(CaseNumber caseNumber, RegistryFacts facts, @Nullable String reason) {
    var seen =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return correct(caseNumber, facts, reason);
            });
    return seen.shown().refused().isEmpty()
        ? seen.shown().with(previews.keep(caseNumber, seen.digest()))
        : seen.shown();
  }

  private Correction correct(
      CaseNumber caseNumber,
      RegistryFacts facts,
      @Nullable String reason,
      Optional<String> preview) {
    return transaction.execute(
        status -> {
          var done = correct(caseNumber, facts, reason);
          previews.use(caseNumber, preview, done.digest());
          return done.shown().with(preview.orElse(null));
        });
  }

  /** What was done, and what tells it from anything else. */
  private record Done(Correction shown, String digest) {}

  private Done correct(CaseNumber caseNumber, RegistryFacts facts, @Nullable String reason) {
    var why = ActionReasons.checked(reason);
    var before = enrollments.visibleForChange(caseNumber);
    if (!before.allows(CaseVerb.BEGIN_ANEW) || before.wasDecided()) {
      throw DateChange.Obstacle.CASE_CLOSED.refused();
    }
    check(facts);
    var tenant = partners.require(before.tenantId());
    var asked = enrollments.requirements(caseNumber);
    partners.put(facts.of(tenant));
    var basis = dates.of(before);
    audit.record(
        new CaseCorrected(caseNumber, facts.fields(), before.basisDate(), basis.date(), why));
    var effect = effect(before, basis);
    var after = cases.follow(before, basis, effect, why);
    var changed = RequirementChanges.between(asked, enrollments.requirements(after.id()));
    var shown =
        new Correction(
            caseNumber,
            effect,
            facts.fields(),
            stage(before),
            stage(after),
            changed,
            files.leftBy(caseNumber),
            null);
    return new Done(shown, digest("%s %d %s".formatted(facts, tenant.version(), shown)));
  }

  private void check(RegistryFacts facts) {
    if (facts.fields().isEmpty()) {
      throw ProblemException.invalidField(
          "enrolledOn", "Say what is wrong: enrolledOn, planRenewalOn or plan.");
    }
    within(DaySpan.until(enrollments.today()), "enrolledOn", facts.enrolledOn());
    within(DaySpan.KNOWN, "planRenewalOn", facts.planRenewalOn());
    var plan = facts.plan();
    if (plan != null) {
      within(DaySpan.KNOWN, "plan.start", plan.start());
      within(DaySpan.KNOWN, "plan.end", plan.end());
    }
  }

  private static void within(DaySpan span, String field, @Nullable LocalDate day) {
    if (day != null) {
      Typed.within(span, field, day);
    }
  }

  private static Correction.Effect effect(Enrollment before, BasisDate basis) {
    if (basis.date().equals(before.basisDate())) {
      return Correction.Effect.GOES_ON;
    }
    return basis.date().getYear() == before.basisDate().getYear()
        ? Correction.Effect.BEGINS_ANEW
        : Correction.Effect.REPLACED;
  }

  private static String digest(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static Correction.Stage stage(Enrollment one) {
    return new Correction.Stage(
        one.id(),
        one.edition(),
        one.basisDate(),
        one.dates().windowOpens(),
        one.evidenceDue(),
        one.state().name());
  }
}
