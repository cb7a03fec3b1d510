package org.cspenrollment.portal.enrollment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.CaseRevenue;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.evidence.SinceLastYear;
import org.cspenrollment.evidence.intake.CarryOverOffers;
import org.cspenrollment.evidence.intake.OfferedFile;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.portal.FormDraft;
import org.cspenrollment.portal.FormDrafts;
import org.cspenrollment.portal.Notice;
import org.cspenrollment.review.verification.Explanations;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of one case shows. */
@Component
class CasePages {

  private static final String REVENUE = "REQ-REV";

  private final Enrollments enrollments;
  private final Timeline timeline;
  private final InformationRequests requests;
  private final EvidenceFiles files;
  private final CaseRevenue revenue;
  private final AfterDecisions afterDecisions;
  private final Explanations explanations;
  private final CarryOverOffers carryingOver;
  private final FormDrafts drafts;
  private final CaseCalendar calendar;

  CasePages(
      Enrollments enrollments,
      Timeline timeline,
      InformationRequests requests,
      EvidenceFiles files,
      CaseRevenue revenue,
      AfterDecisions afterDecisions,
      Explanations explanations,
      CarryOverOffers carryingOver,
      FormDrafts drafts,
      CaseCalendar calendar) {
    this.enrollments = enrollments;
    this.timeline = timeline;
    this.requests = requests;
    this.files = files;
    this.revenue = revenue;
    this.afterDecisions = afterDecisions;
    this.explanations = explanations;
    this.carryingOver = carryingOver;
    this.drafts = drafts;
    this.calendar = calendar;
  }

  /**
   * The page of a case for the person acting now; 404 if there is none or it is somebody else's.
   *
   * @param notice what a form has just said, if one was sent
   */
  @Transactional(readOnly = true)
  public CasePage of(CaseNumber caseNumber, Optional<Notice> notice) {
    var enrollment = enrollments.visible(caseNumber);
    var requirements = enrollments.requirements(caseNumber);
    var received = files.byRequirement(caseNumber);
    var offers = offers(enrollment, requirements, received);
    var unchanged =
        files.comparisons(enrollment).entrySet().stream()
            .filter(one -> one.getValue().sinceLastYear() == SinceLastYear.UNCHANGED)
            .map(Map.Entry::getKey)
            .collect(toSet());
    var explained = explanations.of(caseNumber, requirements, enrollments.pins(caseNumber));
    Map<RequirementId, List<InformationRequest>> asked =
        requests.of(caseNumber).stream().collect(groupingBy(InformationRequest::requirementId));
    var typed = drafts.of(caseNumber);
    var cards =
        requirements.stream()
            .map(
                requirement ->
                    new RequirementCard(
                        requirement,
                        HandingIn.isOpenForEvidence(enrollment, requirement),
                        received.getOrDefault(requirement.id(), List.of()),
                        asked.getOrDefault(requirement.id(), List.of()),
                        FactField.filled(
                            requirement.id(),
                            requirement.declaration(),
                            typed(notice, typed, "declaration-" + requirement.id())),
                        requirement.id().value().equals(REVENUE) ? revenue.of(enrollment) : null,
                        Objects.requireNonNull(
                            explained.get(requirement.id()), "All are explained"),
                        offers.getOrDefault(requirement.id(), List.of()),
                        unchanged))
            .toList();
    var told = new ArrayList<>(timeline.of(caseNumber));
    Collections.reverse(told);
    return new CasePage(
        enrollment,
        enrollments.nextAction(enrollment, requirements),
        cards,
        told,
        typed,
        afterDecisions.of(enrollment),
        calendar.holidaysKnown(enrollment, enrollments.today()),
        enrollments.today());
  }

  /** Only while something can be added. */
  private Map<RequirementId, List<OfferedFile>> offers(
      Enrollment enrollment,
      List<CaseRequirement> requirements,
      Map<RequirementId, List<EvidenceFile>> received) {
    var open =
        requirements.stream()
            .filter(requirement -> HandingIn.isOpenForEvidence(enrollment, requirement))
            .toList();
    if (open.isEmpty()) {
      return Map.of();
    }
    var here = received.values().stream().flatMap(List::stream).toList();
    return carryingOver.of(enrollment, open, here).stream()
        .collect(groupingBy(offer -> offer.receipt().requirement()));
  }

  /** What was refused just now, otherwise what was typed before and not sent. */
  private static Map<String, String> typed(
      Optional<Notice> notice, Map<String, FormDraft> drafts, String place) {
    return notice
        .filter(one -> one.place().equals(place) && one.refused())
        .map(Notice::typed)
        .orElseGet(() -> drafts.containsKey(place) ? drafts.get(place).fields() : Map.of());
  }
}
