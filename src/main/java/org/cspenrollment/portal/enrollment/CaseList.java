package org.cspenrollment.portal.enrollment;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.NextActions;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.store.EnrollmentSearch;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of an organisation's cases: what runs, what is scheduled, then past years. */
@Component
class CaseList {

  /**
   * One case of the list.
   *
   * @param daysLeft until the basis date; negative once it is over
   */
  record Row(Enrollment enrollment, NextAction next, long daysLeft) {

    /** Whether the case goes on. */
    public boolean current() {
      return enrollment.state().allowsElection()
          || enrollment.state().isOnTheWayToReseller()
          || enrollment.state() == EnrollmentState.EXIT_NOTICE
          || enrollment.state() == EnrollmentState.SCHEDULED;
    }
  }

  private static final Comparator<Row> CURRENT_FIRST =
      Comparator.comparing((Row row) -> !row.current())
          .thenComparing(row -> row.enrollment().state() == EnrollmentState.SCHEDULED)
          .thenComparing(
              (a, b) ->
                  a.current()
                      ? a.enrollment().basisDate().compareTo(b.enrollment().basisDate())
                      : b.enrollment().basisDate().compareTo(a.enrollment().basisDate()));

  private final Enrollments enrollments;
  private final NextActions nextActions;
  private final CurrentActor currentActor;

  CaseList(Enrollments enrollments, NextActions nextActions, CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.nextActions = nextActions;
    this.currentActor = currentActor;
  }

  @Transactional(readOnly = true)
  public Page<Row> of(PageRequest request) {
    var organisation =
        currentActor
            .get()
            .organisationId()
            .orElseThrow(
                () -> ProblemException.notAllowed("Only partners have cases of their own."));
    var found = enrollments.search(EnrollmentSearch.ofOrganisation(organisation), request);
    var requirements =
        enrollments.requirements(found.items().stream().map(Enrollment::id).toList());
    var next = nextActions.of(found.items(), requirements);
    var today = enrollments.today();
    var rows =
        found.items().stream()
            .map(one -> row(one, next.getOrDefault(one.id(), NextAction.NONE), today))
            .sorted(CURRENT_FIRST)
            .toList();
    return new Page<>(rows, found.page(), found.size(), found.total());
  }

  private static Row row(Enrollment enrollment, NextAction next, LocalDate today) {
    return new Row(enrollment, next, DAYS.between(today, enrollment.basisDate()));
  }
}
