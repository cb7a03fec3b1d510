package org.cspenrollment.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.enrollment.NextActor;
import org.cspenrollment.notification.detail.MailDetails;
import org.cspenrollment.platform.Role;
import org.cspenrollment.policy.schedule.Reminder;
import org.cspenrollment.policy.schedule.ReminderEvent;
import org.cspenrollment.policy.schedule.ReminderSchedule;
import org.cspenrollment.review.verification.InformationRequest;
import org.springframework.stereotype.Component;

/** What the schedule of reminders asks for today, case by case. */
@Component
class DueReminders {

  private final ReminderSchedule schedule;
  private final WorkingTime workingTime;
  private final Clock clock;

  DueReminders(ReminderSchedule schedule, WorkingTime workingTime, Clock clock) {
    this.schedule = schedule;
    this.workingTime = workingTime;
    this.clock = clock;
  }

  /** What its dates and the end of its support plan ask for. */
  void ofDates(RemindedCase one, List<StaffContacts.Contact> staff, Consumer<DueReminder> due) {
    var planEnds = one.planEnds();
    if (planEnds != null) {
      schedule.due(ReminderEvent.PLAN_END, daysUntil(planEnds), planEnds, one.pinned()).stream()
          .flatMap(found -> toReaders(one, ReminderEvent.PLAN_END, found, planEnds, staff))
          .forEach(due);
    }
    if (one.state().isBeforeDecision() && one.next().isWithPartner()) {
      countDown(one, ReminderEvent.BASIS, one.decisionDue(), staff, due);
      countDown(one, ReminderEvent.EVIDENCE, one.evidenceDue(), staff, due);
    }
    if (one.state().isNotRenewedYetOpen()) {
      schedule
          .due(
              ReminderEvent.AFTER_BASIS,
              -daysUntil(one.decisionDue()),
              one.decisionDue(),
              one.pinned())
          .stream()
          .filter(found -> isNews(one, one.decisionDue().plusDays(found.firstOn())))
          .flatMap(
              found -> toReaders(one, ReminderEvent.AFTER_BASIS, found, one.decisionDue(), staff))
          .forEach(due);
    }
  }

  private void countDown(
      RemindedCase one,
      ReminderEvent event,
      LocalDate day,
      List<StaffContacts.Contact> staff,
      Consumer<DueReminder> due) {
    schedule.due(event, daysUntil(day), day, one.pinned()).stream()
        .filter(found -> isNews(one, day.minusDays(found.firstOn())))
        .flatMap(found -> toReaders(one, event, found, day, staff))
        .forEach(due);
  }

  /** What an open request for information asks for; nothing once it no longer counts. */
  void ofRequest(RemindedCase one, InformationRequest request, Consumer<DueReminder> due) {
    if (!one.next().what().equals("ANSWER")) {
      return;
    }
    int whenAsked = workingTime.left(one, WorkingTime.day(request.askedAt()), request.due());
    schedule
        .due(
            ReminderEvent.INFORMATION_REQUEST,
            workingTime.left(one, today(), request.due()),
            request.due(),
            one.pinned())
        .stream()
        .filter(found -> whenAsked > found.firstOn())
        .forEach(
            found ->
                due.accept(
                    new DueReminder(
                        one.caseNumber(),
                        ReminderEvent.INFORMATION_REQUEST,
                        found,
                        Optional.empty(),
                        request.id().toString(),
                        one.next(),
                        MailDetails.of(request),
                        request.due())));
  }

  /** What the open steps of the partner on the way to indirect reseller ask for. */
  void ofSteps(RemindedCase one, List<StaffContacts.Contact> staff, Consumer<DueReminder> due) {
    for (var step : one.work().open().steps()) {
      if (step.who() == NextActor.PARTNER && step.due() != null) {
        ofStep(one, step.step().name(), step.due(), staff, due);
      }
    }
  }

  private void ofStep(
      RemindedCase one,
      String step,
      LocalDate day,
      List<StaffContacts.Contact> staff,
      Consumer<DueReminder> due) {
    schedule.due(ReminderEvent.TRANSITION_STEP, daysUntil(day), day, one.pinned()).stream()
        .flatMap(
            found ->
                toReaders(one, ReminderEvent.TRANSITION_STEP, found, day, staff)
                    .map(reminder -> reminder.about(step)))
        .forEach(due);
  }

  private static Stream<DueReminder> toReaders(
      RemindedCase one,
      ReminderEvent event,
      Reminder reminder,
      LocalDate reference,
      List<StaffContacts.Contact> staff) {
    Stream<Optional<StaffContacts.Contact>> readers =
        reminder.audience() == Reminder.Audience.PARTNER
            ? Stream.of(Optional.empty())
            : staff.stream()
                .filter(person -> person.roles().contains(role(reminder)))
                .map(Optional::of);
    return readers.map(
        person ->
            new DueReminder(
                one.caseNumber(), event, reminder, person, "", one.next(), Map.of(), reference));
  }

  private static Role role(Reminder reminder) {
    return reminder.audience() == Reminder.Audience.MANAGER ? Role.MANAGER : Role.REVIEWER;
  }

  /** Whether it fell due after the partner was last told its dates. */
  private static boolean isNews(RemindedCase one, LocalDate fellDue) {
    return one.toldOn() == null || fellDue.isAfter(one.toldOn());
  }

  private int daysUntil(LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(today(), day));
  }

  private LocalDate today() {
    return WorkingTime.day(clock.instant());
  }
}
