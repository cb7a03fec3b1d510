package org.cspenrollment.oversight.cases;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.CaseViews;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextActions;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.FinalOutcome;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.review.decision.Appeals;
import org.cspenrollment.review.verification.Explanations;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Component;

/** Puts a case together from all modules, in a handful of statements however large it is. */
@Component
class CaseAssembly implements CaseViews {

  private final Enrollments enrollments;
  private final NextActions nextActions;
  private final Timeline timeline;
  private final EvidenceFiles evidence;
  private final InformationRequests requests;
  private final Enforcement consequences;
  private final Appeals appeals;
  private final Explanations explanations;
  private final CurrentActor currentActor;

  CaseAssembly(
      Enrollments enrollments,
      NextActions nextActions,
      Timeline timeline,
      EvidenceFiles evidence,
      InformationRequests requests,
      Enforcement consequences,
      Appeals appeals,
      Explanations explanations,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.nextActions = nextActions;
    this.timeline = timeline;
    this.evidence = evidence;
    this.requests = requests;
    this.consequences = consequences;
    this.appeals = appeals;
    this.explanations = explanations;
    this.currentActor = currentActor;
  }

  @Override
  public CaseView view(Enrollment one) {
    var happened = timeline.of(one.id());
    var requirements = enrollments.requirements(one.id());
    var files = evidence.byRequirement(one.id());
    Map<RequirementId, List<InformationRequest>> asked =
        requests.of(one.id()).stream()
            .collect(Collectors.groupingBy(InformationRequest::requirementId));
    var pinned = enrollments.pins(one.id());
    var explained = explanations.of(one.id(), requirements, pinned);
    var reader = currentActor.get();
    return new CaseView(
        one.id().value(),
        one.tenantId(),
        one.partner(),
        one.edition(),
        one.basisDate(),
        one.basis().type(),
        one.basis().explanation(),
        one.basis().ends(),
        one.basis().ends().atZone(ZoneId.of(one.tenant().timeZone())).toOffsetDateTime(),
        one.dates().windowOpens(),
        one.evidenceDue(),
        one.decisionDue(),
        one.state(),
        one.tenant().status(),
        one.recommendation().filter(told -> reader.isStaff()).orElse(null),
        one.outcome().map(FinalOutcome::decision).orElse(null),
        one.outcome().flatMap(FinalOutcome::sentence).orElse(null),
        one.election(),
        one.dates().openedAt(),
        one.decision().decidedAt(),
        one.state().hasEnforcement() ? consequences.ladder(one) : List.of(),
        appeals.of(one).orElse(null),
        one.standing().exit().noticeEnds(),
        nextActions.of(one, requirements),
        requirements.stream()
            .map(
                requirement ->
                    RequirementView.of(
                        one.state(),
                        requirement,
                        reader,
                        Objects.requireNonNull(
                            explained.get(requirement.id()), "Every requirement is explained"),
                        files.getOrDefault(requirement.id(), List.of()),
                        asked.getOrDefault(requirement.id(), List.of())))
            .toList(),
        happened.stream()
            .map(entry -> reader.isStaff() ? entry : entry.toldToPartner())
            .map(Happening::of)
            .toList(),
        pinned.tables());
  }
}
