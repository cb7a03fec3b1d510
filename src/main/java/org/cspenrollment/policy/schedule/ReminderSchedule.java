package org.cspenrollment.policy.schedule;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.cspenrollment.policy.table.TableDate;
import org.springframework.stereotype.Service;

/**
 * Who is reminded of what today. A row of the schedule covers all days until the next one, so that
 * of reminders missed only the latest is asked for.
 */
@Service
public class ReminderSchedule {

  private static final String TABLE = "reminder-schedule";
  private static final List<String> COUNTED =
      List.of("daysLeft", "daysSince", "workingDaysLeft", "percent", "workingDaysSince");

  /** What the first versions of the table knew nothing of. */
  private static final Set<ReminderEvent> LATER =
      EnumSet.of(ReminderEvent.REVIEW_OVERDUE, ReminderEvent.TRANSITION_STEP);

  private final DecisionTables tables;

  public ReminderSchedule(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * The reminders that are due. For an event the pinned version knows nothing of, the one in force
   * says so.
   *
   * @param count days, working days or percent, as the event counts
   * @param reference the day it counts to or from
   * @param pinned the versions the case works with
   */
  public List<Reminder> due(
      ReminderEvent event, int count, LocalDate reference, PinnedTableVersions pinned) {
    var variables = new HashMap<String, Object>();
    COUNTED.forEach(input -> variables.put(input, null));
    variables.put("event", event.name());
    variables.put(event.counted(), count);
    var rules = table(event, pinned).evaluate(variables);
    var shown = new HashMap<>(variables);
    shown.put("due", TableDate.of(reference));
    return rules.stream().map(rule -> reminder(rule, shown)).toList();
  }

  private DecisionTable table(ReminderEvent event, PinnedTableVersions pinned) {
    var table = tables.get(TABLE, pinned);
    return LATER.contains(event) && !table.reads("workingDaysSince")
        ? tables.get(TABLE, new PinnedTableVersions(List.of()))
        : table;
  }

  private static Reminder reminder(FiredRule rule, Map<String, Object> shown) {
    return new Reminder(
        rule.string("reminder"),
        Reminder.Audience.valueOf(rule.string("audience")),
        Math.toIntExact(rule.number("firstOn")),
        RuleExplanation.fill(rule.text().sentence(), shown));
  }
}
