package org.cspenrollment.review.verification;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ReasonCode;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.Result;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.schedule.Guidance;
import org.cspenrollment.policy.schedule.ReviewGuidance;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.review.Finding;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisionStore;
import org.springframework.stereotype.Service;

/** Tells a partner, requirement by requirement, what is the matter and what would be accepted. */
@Service
public class Explanations {

  private final ReviewDecisionStore store;
  private final ReviewGuidance guidance;

  Explanations(ReviewDecisionStore store, ReviewGuidance guidance) {
    this.store = store;
    this.guidance = guidance;
  }

  /** By requirement id. Who may see the case was asked by the caller. */
  public Map<RequirementId, Explanation> of(
      CaseNumber caseNumber, Collection<CaseRequirement> requirements, PinnedTableVersions pinned) {
    var verdicts = store.toldVerdicts(caseNumber);
    return requirements.stream()
        .collect(
            toMap(
                CaseRequirement::id,
                one -> explanation(one, Optional.ofNullable(verdicts.get(one.id())), pinned)));
  }

  private Explanation explanation(
      CaseRequirement requirement, Optional<ReviewDecision> verdict, PinnedTableVersions pinned) {
    var told =
        guidance.of(requirement.id(), ReasonCode.ofNullable(requirement.reasonCode()), pinned);
    return new Explanation(
        told.accepted(),
        told.example(),
        verdict
            .filter(one -> isTold(requirement, one))
            .map(one -> new VerdictView(one.grounds().partnerSentence(), told(one, pinned)))
            .orElse(VerdictView.NONE));
  }

  /** What the partner does about it now: an answer, or something better. */
  private static boolean isTold(CaseRequirement requirement, ReviewDecision verdict) {
    return requirement.state() == RequirementState.INFORMATION_REQUESTED
        ? verdict.says(Verdict.MORE_INFORMATION)
        : requirement.result() == Result.NOT_MET && verdict.says(Verdict.NOT_MET);
  }

  /**
   * What the partner would read as acceptable: by reason code, and under the empty one otherwise.
   */
  public Map<String, Guidance> guidance(
      RequirementId requirementId, Collection<String> reasonCodes, PinnedTableVersions pinned) {
    return Stream.concat(Stream.of(""), reasonCodes.stream())
        .collect(
            toMap(
                code -> code,
                code ->
                    guidance.of(
                        requirementId, code.isEmpty() ? null : new ReasonCode(code), pinned)));
  }

  /** What can be said to be the matter, with a file given for a requirement or without one. */
  public List<FindingKind> kinds(RequirementId requirementId, PinnedTableVersions pinned) {
    return guidance.findings(requirementId, pinned);
  }

  /** The findings of an act in the words of the table; none of an act on a whole case. */
  public List<VerdictView.Told> told(ReviewDecision act, PinnedTableVersions pinned) {
    return Optional.ofNullable(act.requirementId())
        .filter(requirement -> !act.findings().isEmpty())
        .map(requirement -> told(act.findings(), requirement, pinned))
        .orElse(List.of());
  }

  private List<VerdictView.Told> told(
      List<Finding> findings, RequirementId requirementId, PinnedTableVersions pinned) {
    var sentences = sentences(requirementId, pinned);
    return findings.stream()
        .map(
            one ->
                new VerdictView.Told(
                    one.evidenceId(),
                    one.fileName(),
                    one.finding(),
                    Objects.requireNonNull(
                        sentences.get(one.finding()), "A finding is of the pinned table"),
                    one.what()))
        .toList();
  }

  private Map<String, Bilingual> sentences(
      RequirementId requirementId, PinnedTableVersions pinned) {
    return guidance.findings(requirementId, pinned).stream()
        .collect(toMap(FindingKind::code, FindingKind::sentence));
  }
}
