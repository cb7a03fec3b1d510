package org.cspenrollment.oversight.cycle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.OutcomeDecision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases of a year and their outcomes by country or edition, a statement for each. */
@Component
class OutcomeGroups {

  private record Cell(String group, @Nullable String outcome, long cases) {}

  private final JdbcClient database;

  OutcomeGroups(JdbcClient database) {
    this.database = database;
  }

  /** By the country of the partner, ISO 3166 alpha-2. */
  List<OutcomeGroup> byCountry(int year) {
    return groups(year, "t.country");
  }

  /** By the edition of the programme whose rules decide the case. */
  List<OutcomeGroup> byEdition(int year) {
    return groups(year, "e.edition");
  }

  /**
   * The outcomes by something; what is only recommended is none.
   *
   * @param column of ours, never of a request
   */
  private List<OutcomeGroup> groups(int year, String column) {
    var cells =
        database
            .sql(
                """
                select %1$s as name, e.final_outcome as outcome, count(*) as cases
                from enrollment_summary e join partner_profile t using (tenant_id)
                where e.cycle_year = ? group by 1, 2 order by 1
                """
                    .formatted(column))
            .param(year)
            .query(
                (row, number) ->
                    new Cell(row.getString("name"), row.getString("outcome"), row.getLong("cases")))
            .list();
    var totals = new LinkedHashMap<String, Long>();
    var outcomes = new LinkedHashMap<String, Map<OutcomeDecision, Long>>();
    for (var cell : cells) {
      totals.merge(cell.group(), cell.cases(), Long::sum);
      var told =
          outcomes.computeIfAbsent(cell.group(), name -> new EnumMap<>(OutcomeDecision.class));
      if (cell.outcome() != null) {
        told.put(OutcomeDecision.valueOf(cell.outcome()), cell.cases());
      }
    }
    var groups = new ArrayList<OutcomeGroup>();
    totals.forEach(
        (name, cases) ->
            groups.add(new OutcomeGroup(name, cases, outcomes.getOrDefault(name, Map.of()))));
    return groups;
  }

  /** All outcomes of some groups together. */
  static Map<OutcomeDecision, Long> total(List<OutcomeGroup> groups) {
    var outcomes = new EnumMap<OutcomeDecision, Long>(OutcomeDecision.class);
    groups.forEach(
        group ->
            group
                .outcomes()
                .forEach((outcome, cases) -> outcomes.merge(outcome, cases, Long::sum)));
    return outcomes;
  }
}
