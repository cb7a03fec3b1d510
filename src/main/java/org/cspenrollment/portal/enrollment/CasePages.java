package org.cspenrollment.portal.enrollment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseCalendar;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextActions;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.portal.FormDraft;
import org.cspenrollment.portal.FormDrafts;
import org.cspenrollment.portal.Notice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of one case shows. */
@Component
class CasePages {

  private final Enrollments enrollments;
  private final NextActions nextActions;
  private final Timeline timeline;
  private final RequirementCards cards;
  private final AfterDecisions afterDecisions;
  private final FormDrafts drafts;
  private final CaseCalendar calendar;

  CasePages(
      Enrollments enrollments,
      NextActions nextActions,
      Timeline timeline,
      RequirementCards cards,
      AfterDecisions afterDecisions,
      FormDrafts drafts,
      CaseCalendar calendar) {
    this.enrollments = enrollments;
    this.nextActions = nextActions;
    this.timeline = timeline;
    this.cards = cards;
    this.afterDecisions = afterDecisions;
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
    var typed = drafts.of(caseNumber);
    var cards = this.cards.of(enrollment, requirements, place -> typed(notice, typed, place));
    var told = new ArrayList<>(timeline.of(caseNumber));
    Collections.reverse(told);
    return new CasePage(
        enrollment,
        nextActions.of(enrollment, requirements),
        cards,
        told,
        typed,
        afterDecisions.of(enrollment),
        calendar.holidaysKnown(enrollment, enrollments.today()),
        enrollments.today());
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
