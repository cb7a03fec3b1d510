package org.cspenrollment.review;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.CaseRequirement;
import org.cspenrollment.enrollment.RequirementState;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.FindingKind;
import org.cspenrollment.policy.Guidance;
import org.cspenrollment.policy.PinnedTables;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.ReviewGuidance;
import org.springframework.stereotype.Service;

/** Tells a partner, requirement by requirement, what is the matter and what would be accepted. */
@Service
public class Explanations {

  private final ReviewStore store;
  private final ReviewGuidance guidance;

  Explanations(ReviewStore store, ReviewGuidance guidance) {
    this.store = store;
    this.guidance = guidance;
  }

  /** By requirement id. Who may see the case was asked by the caller. */
  public Map<String, Explanation> of(
      String caseNumber, Collection<CaseRequirement> requirements, PinnedTables pinned) {
    var verdicts = store.lastVerdicts(caseNumber);
    return requirements.stream()
        .collect(
            toMap(CaseRequirement::id, one -> explanation(one, verdicts.get(one.id()), pinned)));
  }

  private Explanation explanation(
      CaseRequirement requirement, ReviewAct verdict, PinnedTables pinned) {
    var told = guidance.of(requirement.id(), requirement.reasonCode(), pinned);
    return new Explanation(
        told.accepted(),
        told.example(),
        isTold(requirement, verdict)
            ? told(verdict.findings(), requirement.id(), pinned)
            : List.of());
  }

  /** What is asked is told at once; what is not met only once a second person has agreed. */
  private static boolean isTold(CaseRequirement requirement, ReviewAct verdict) {
    if (verdict == null || verdict.findings().isEmpty()) {
      return false;
    }
    return requirement.state() == RequirementState.INFORMATION_REQUESTED
        ? verdict.says(Verdict.MORE_INFORMATION)
        : requirement.result() == Result.NOT_MET && verdict.says(Verdict.NOT_MET);
  }

  /**
   * What the partner would read as acceptable: by reason code, and under the empty one otherwise.
   */
  Map<String, Guidance> guidance(
      String requirementId, Collection<String> reasonCodes, PinnedTables pinned) {
    return Stream.concat(Stream.of(""), reasonCodes.stream())
        .collect(toMap(code -> code, code -> guidance.of(requirementId, code, pinned)));
  }

  /** What can be said of a file given for a requirement. */
  List<FindingKind> kinds(String requirementId, PinnedTables pinned) {
    return guidance.findings(requirementId, pinned);
  }

  /** Findings in the words of the table. */
  List<Explanation.Told> told(List<Finding> findings, String requirementId, PinnedTables pinned) {
    if (findings.isEmpty()) {
      return List.of();
    }
    var sentences = sentences(requirementId, pinned);
    return findings.stream()
        .map(
            one ->
                new Explanation.Told(
                    one.evidenceId(),
                    one.fileName(),
                    one.finding(),
                    sentences.get(one.finding()),
                    one.what()))
        .toList();
  }

  private Map<String, Bilingual> sentences(String requirementId, PinnedTables pinned) {
    return guidance.findings(requirementId, pinned).stream()
        .collect(toMap(FindingKind::code, FindingKind::sentence));
  }
}
