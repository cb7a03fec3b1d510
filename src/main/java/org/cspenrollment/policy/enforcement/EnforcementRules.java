package org.cspenrollment.policy.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.policy.Constants;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.cspenrollment.policy.table.TableDate;
import org.springframework.stereotype.Service;

/** What happens, and when, to a partner that did not renew: D5, the consequence ladder. */
@Service
public class EnforcementRules {

  private static final String TABLE = "enforcement-status";
  private static final String ACTIVE = "ACTIVE";
  private static final long DAY_BEFORE = -1;

  private final DecisionTables tables;
  private final Constants constants;

  public EnforcementRules(DecisionTables tables, Constants constants) {
    this.tables = tables;
    this.constants = constants;
  }

  /**
   * The steps in the order they fall due; none where the edition has no check. No step falls due
   * before the constant {@code enforceFrom}, which moves a restriction of 2018 to 2019-03-01.
   *
   * @param t0 the basis date, from which the days are counted
   */
  public List<EnforcementStep> ladder(Edition edition, LocalDate t0, PinnedTableVersions pinned) {
    var earliest = constants.of(pinned).enforceFrom();
    var steps = new ArrayList<EnforcementStep>();
    var rule = onDay(DAY_BEFORE, edition, pinned);
    for (var next = rule.optionalNumber("nextDay");
        next.isPresent();
        next = rule.optionalNumber("nextDay")) {
      rule = onDay(next.get(), edition, pinned);
      if (!rule.string("status").equals(ACTIVE)) {
        steps.add(step(rule, t0, earliest));
      }
    }
    return steps;
  }

  private FiredRule onDay(long day, Edition edition, PinnedTableVersions pinned) {
    return tables
        .get(TABLE, pinned)
        .first(Map.of("edition", edition.name(), "daysSinceT0", Math.toIntExact(day)));
  }

  private static EnforcementStep step(FiredRule rule, LocalDate t0, LocalDate earliest) {
    var day = t0.plusDays(rule.number("fromDay"));
    var fallsDue = day.isBefore(earliest) ? earliest : day;
    var known = new HashMap<>(rule.outputs());
    known.put("basisDate", TableDate.of(t0));
    known.put("fallsDue", TableDate.of(fallsDue));
    return new EnforcementStep(
        rule.string("status"),
        fallsDue,
        rule.id(),
        RuleExplanation.fill(rule.text().sentence(), known),
        rule.text().source(),
        rule.text().notes());
  }
}
