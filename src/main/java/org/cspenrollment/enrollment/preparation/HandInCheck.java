package org.cspenrollment.enrollment.preparation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.cspenrollment.enrollment.EvidencePresence;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.CaseSnapshot;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemException.FieldError;
import org.springframework.stereotype.Component;

/** Refuses what cannot be handed in as it is: without any file, or as it was rejected before. */
@Component
class HandInCheck {

  private final EvidencePresence evidence;
  private final Additions additions;

  HandInCheck(EvidencePresence evidence, Additions additions) {
    this.evidence = evidence;
    this.additions = additions;
  }

  /** 422 {@code evidence-missing} or {@code nothing-new}, naming each requirement concerned. */
  void refuseUnlessShown(CaseSnapshot read, Collection<RequirementId> chosen) {
    var shown =
        chosen.stream()
            .map(read::requirement)
            .filter(CaseRequirement::isShownByThePartner)
            .toList();
    var caseNumber = read.enrollment().id();
    refuseMissing(caseNumber, shown);
    refuseUnchanged(caseNumber, shown);
  }

  private void refuseMissing(CaseNumber caseNumber, List<CaseRequirement> shown) {
    var present = evidence.requirementsWithEvidence(caseNumber);
    var missing = errors(shown, id -> !present.contains(id), "has no evidence yet");
    if (!missing.isEmpty()) {
      throw ProblemException.unacceptable(
          "evidence-missing",
          "Evidence is missing",
          "Add at least one file for every requirement you hand in.",
          missing);
    }
  }

  private void refuseUnchanged(CaseNumber caseNumber, List<CaseRequirement> shown) {
    Set<RequirementId> unchanged = additions.unchanged(caseNumber, shown);
    var same = errors(shown, unchanged::contains, "is as it was handed in before");
    if (!same.isEmpty()) {
      throw ProblemException.unacceptable(
          "nothing-new",
          "Nothing has changed",
          "This was handed in before, and nothing has changed since: add a file that was not there"
              + " before, or correct what you have stated.",
          same);
    }
  }

  private static List<FieldError> errors(
      List<CaseRequirement> shown, Predicate<RequirementId> is, String why) {
    return shown.stream()
        .map(CaseRequirement::id)
        .filter(is)
        .map(id -> new FieldError(id.value(), why))
        .toList();
  }
}
