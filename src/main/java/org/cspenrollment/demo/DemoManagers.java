package org.cspenrollment.demo;

import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.enrollment.management.MovingDeadlines;
import org.cspenrollment.kernel.Deadline;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the managers of the demo do to a case without being asked: they cancel it or put it off. */
@Component
@Profile("demo")
class DemoManagers {

  /** By how many days a decision is put off. */
  private static final int LATER = 20;

  private final DemoActs acts;
  private final MovingDeadlines deadlines;
  private final Cancelling cancelling;

  DemoManagers(DemoActs acts, MovingDeadlines deadlines, Cancelling cancelling) {
    this.acts = acts;
    this.deadlines = deadlines;
    this.cancelling = cancelling;
  }

  /** What a manager does to this case today, if anything. */
  Optional<Runnable> next(DemoDay day) {
    var enrollment = day.enrollment();
    if (!enrollment.state().isBeforeDecision()) {
      return Optional.empty();
    }
    if (day.fate() == DemoPath.CANCELLED && day.number() >= -25) {
      return Optional.of(
          () -> asManager(() -> cancelling.cancel(enrollment.id(), "Merged into another tenant.")));
    }
    if (day.fate() == DemoPath.POSTPONED
        && day.number() >= -5
        && day.number() < LATER
        && enrollment.decisionDue().equals(enrollment.basisDate())) {
      return Optional.of(() -> asManager(() -> postpone(enrollment)));
    }
    return Optional.empty();
  }

  private void postpone(Enrollment enrollment) {
    deadlines.move(
        enrollment.id(),
        Deadline.DECISION,
        enrollment.basisDate().plusDays(LATER),
        "The reseller delivers the plan late.");
  }

  private void asManager(Runnable act) {
    acts.as("manager1", act);
  }
}
