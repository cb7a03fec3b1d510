package org.cspenrollment.oversight.cases;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.CaseViews;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.review.decision.Appeals;
import org.cspenrollment.review.verification.Explanation;
import org.cspenrollment.review.verification.Explanations;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Component;

/** Puts a case together from all modules, in a handful of statements however large it is. */
@Component
class CaseAssembly implements CaseViews {

  private final Enrollments enrollments;
  private final Timeline timeline;
  private final EvidenceFiles evidence;
  private final InformationRequests requests;
  private final Enforcement consequences;
  private final Appeals appeals;
  private final Explanations explanations;
  private final CurrentActor currentActor;

  CaseAssembly(
      Enrollments enrollments,
      Timeline timeline,
      EvidenceFiles evidence,
      InformationRequests requests,
      Enforcement consequences,
      Appeals appeals,
      Explanations explanations,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
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
    var requirements = enrollments.requirements(one.id());
    var files = evidence.byRequirement(one.id());
    Map<String, List<InformationRequest>> asked =
        requests.of(one.id()).stream()
            .collect(Collectors.groupingBy(InformationRequest::requirementId));
    var pinned = enrollments.pins(one.id());
    var explained = explanations.of(one.id(), requirements, pinned);
    var reader = currentActor.get();
    var told = ToldOutcome.of(one, reader);
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
        told.decision(),
        told.sentence(),
        one.election(),
        one.dates().openedAt(),
        one.decision().decidedAt(),
        one.state().isOnTheLadder() ? consequences.ladder(one) : List.of(),
        appeals.of(one).orElse(null),
        one.standing().exit().noticeEnds(),
        enrollments.nextAction(one, requirements),
        requirements.stream()
            .map(
                requirement ->
                    requirement(
                        requirement,
                        reader,
                        Objects.requireNonNull(
                            explained.get(requirement.id()), "Every requirement is explained"),
                        files.getOrDefault(requirement.id(), List.of()),
                        asked.getOrDefault(requirement.id(), List.of())))
            .toList(),
        timeline.of(one.id()).stream()
            .map(entry -> reader.isStaff() ? entry : entry.toldToPartner())
            .map(
                entry ->
                    new CaseView.Happening(
                        entry.at(), entry.who().name(), entry.what().name(), entry.details()))
            .toList(),
        pinned.tables());
  }

  private static CaseView.RequirementView requirement(
      CaseRequirement one,
      Actor reader,
      Explanation explained,
      List<EvidenceFile> files,
      List<InformationRequest> asked) {
    var rule = Rule.behind(one);
    return new CaseView.RequirementView(
        one.id(),
        one.requirement().level(),
        one.requirement().scope(),
        one.requirement().verifiedBy(),
        one.state(),
        one.result(),
        one.isDoubted() && !reader.isStaff() ? null : one.reasonCode(),
        rule.id(),
        rule.table(),
        rule.tableVersion(),
        one.requirement().sentence(),
        Optional.ofNullable(one.sentence()).orElse(one.requirement().sentence()),
        one.requirement().source(),
        one.given().notes(),
        explained.accepted(),
        explained.example(),
        explained.findings(),
        one.given().earliestDate(),
        one.waivedUntil(),
        one.declaration(),
        one.handedInAt(),
        files.stream().map(CaseView.FileView::of).toList(),
        asked.stream().map(CaseAssembly::request).toList());
  }

  /** The rule that gave a requirement its result; that which asks it where it has none yet. */
  private record Rule(String id, String table, int tableVersion) {

    static Rule behind(CaseRequirement one) {
      var id = one.ruleId();
      var table = one.table();
      var version = one.tableVersion();
      return id == null || table == null || version == null
          ? new Rule(
              one.requirement().ruleId(),
              one.requirement().table(),
              one.requirement().tableVersion())
          : new Rule(id, table, version);
    }
  }

  private static CaseView.RequestView request(InformationRequest one) {
    return new CaseView.RequestView(
        one.id(),
        one.documents(),
        one.comment(),
        one.askedAt(),
        one.due(),
        one.answeredAt(),
        one.answer(),
        one.closedAt());
  }
}
