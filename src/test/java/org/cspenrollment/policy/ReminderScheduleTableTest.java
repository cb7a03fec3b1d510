package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.policy.schedule.Reminder;
import org.cspenrollment.policy.schedule.ReminderEvent;
import org.cspenrollment.policy.schedule.ReminderSchedule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is reminded of what, and when. */
class ReminderScheduleTableTest extends TableTest {

  private static final LocalDate DUE = LocalDate.of(2026, 1, 31);

  private final ReminderSchedule schedule = rules.reminders();

  ReminderScheduleTableTest() {
    super("reminder-schedule");
  }

  @ParameterizedTest(name = "{0} at {1}: {2} to {3}")
  @CsvSource({
    "BASIS, 91, , ",
    "BASIS, 90, BASIS_90, PARTNER",
    "BASIS, 61, BASIS_90, PARTNER",
    "BASIS, 60, BASIS_60, PARTNER",
    "BASIS, 31, BASIS_60, PARTNER",
    "BASIS, 30, BASIS_30, PARTNER MANAGER",
    "BASIS, 15, BASIS_30, PARTNER MANAGER",
    "BASIS, 14, BASIS_14, PARTNER",
    "BASIS, 7, BASIS_7, PARTNER",
    "BASIS, 2, BASIS_7, PARTNER",
    "BASIS, 1, BASIS_1, PARTNER",
    "BASIS, 0, BASIS_0, PARTNER",
    "BASIS, -1, , ",
    "EVIDENCE, 1, , ",
    "EVIDENCE, 0, EVIDENCE_DUE, MANAGER",
    "AFTER_BASIS, 14, , ",
    "AFTER_BASIS, 15, AFTER_15, PARTNER",
    "AFTER_BASIS, 30, AFTER_30, PARTNER",
    "AFTER_BASIS, 45, AFTER_45, PARTNER",
    "AFTER_BASIS, 60, AFTER_60, PARTNER",
    "PLAN_END, 91, , ",
    "PLAN_END, 90, PLAN_90, PARTNER",
    "PLAN_END, 60, PLAN_60, PARTNER",
    "PLAN_END, 30, PLAN_30, PARTNER",
    "PLAN_END, -1, , ",
    "INFORMATION_REQUEST, 3, , ",
    "INFORMATION_REQUEST, 2, INFORMATION_2, PARTNER",
    "INFORMATION_REQUEST, 0, INFORMATION_2, PARTNER",
    "REVIEW_SLA, 79, , ",
    "REVIEW_SLA, 80, REVIEW_80, REVIEWER",
    "REVIEW_SLA, 99, REVIEW_80, REVIEWER",
    "REVIEW_SLA, 100, REVIEW_100, REVIEWER",
    "REVIEW_OVERDUE, 1, , ",
    "REVIEW_OVERDUE, 2, REVIEW_OVERDUE_2, MANAGER",
    "REVIEW_OVERDUE, 9, REVIEW_OVERDUE_2, MANAGER",
    "REVIEW_OVERDUE, 10, REVIEW_OVERDUE_10, MANAGER",
    "TRANSITION_STEP, 8, , ",
    "TRANSITION_STEP, 7, STEP_7, PARTNER",
    "TRANSITION_STEP, 2, STEP_7, PARTNER",
    "TRANSITION_STEP, 1, STEP_1, PARTNER",
    "TRANSITION_STEP, 0, STEP_1, PARTNER",
    "TRANSITION_STEP, -1, STEP_LATE_1, MANAGER",
    "TRANSITION_STEP, -14, STEP_LATE_1, MANAGER",
    "TRANSITION_STEP, -15, STEP_LATE_15, MANAGER"
  })
  void reminds(ReminderEvent event, int count, String code, String audiences) {
    var due = due(event, count);

    assertThat(due).extracting(Reminder::code).allMatch(found -> found.equals(code));
    assertThat(due)
        .extracting(reminder -> reminder.audience().name())
        .containsExactlyElementsOf(audiences == null ? List.of() : List.of(audiences.split(" ")));
  }

  /** Otherwise a reminder would be taken for one that was due before the case opened. */
  @ParameterizedTest
  @EnumSource(ReminderEvent.class)
  void aReminderFallsDueWhereItsRangeBegins(ReminderEvent event) {
    boolean countsDown =
        !List.of("daysSince", "percent", "workingDaysSince").contains(event.counted());
    var seen = new ArrayList<String>();
    for (int step = 0; step <= 130; step++) {
      int count = countsDown ? 110 - step : step;
      for (var reminder : due(event, count)) {
        if (!seen.contains(reminder.code())) {
          assertThat(reminder.firstOn()).as(reminder.code()).isEqualTo(count);
        }
      }
      due(event, count).forEach(reminder -> seen.add(reminder.code()));
    }
    assertThat(seen).isNotEmpty();
  }

  @Test
  void saysHowMuchTimeIsLeftInBothLanguages() {
    var sentence = due(ReminderEvent.BASIS, 12).get(0).sentence();

    assertThat(sentence.en()).contains("12 days").contains("2026-01-31");
    assertThat(sentence.ko()).contains("12일").contains("2026-01-31");
  }

  @Test
  void aCaseFromBeforeThereWasAScheduleGoesByTheOneInForce() {
    assertThat(schedule.due(ReminderEvent.BASIS, 7, DUE, new PinnedTableVersions(List.of())))
        .extracting(Reminder::code)
        .containsExactly("BASIS_7");
  }

  /** A review that was overdue never reached a manager in cases of the version before. */
  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({"REVIEW_OVERDUE, 2, REVIEW_OVERDUE_2", "TRANSITION_STEP, -1, STEP_LATE_1"})
  void whatAPinnedVersionKnowsNothingOfIsSaidByTheOneInForce(
      ReminderEvent event, int count, String code) {
    var old =
        OlderTable.of(
            "reminder-schedule",
            text ->
                text.replace("workingDaysSince", "daysSince")
                    .replace("<text>\"" + event + "\"</text>", "<text>\"BASIS\"</text>"));

    assertThat(new ReminderSchedule(old.tables()).due(event, count, DUE, old.pinned()))
        .extracting(Reminder::code)
        .containsExactly(code);
  }

  private List<Reminder> due(ReminderEvent event, int count) {
    return schedule.due(event, count, DUE, rules.pinned);
  }
}
