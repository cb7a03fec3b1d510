package org.cspenrollment.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableDate;
import org.springframework.stereotype.Component;

/**
 * Finds the dates that trigger the check of a renewal: candidates by the calendar, chosen by D0.
 */
@Component
class BasisDates {

  private static final String TABLE = "basis-date";
  private static final int YEARS_SEARCHED = 150;

  /** What D0 and the edition table say about one candidate. */
  record Found(LocalDate date, FiredRule rule, Map<String, Object> variables) {}

  private record Candidate(String kind, LocalDate date) {}

  private final DecisionTables tables;

  BasisDates(DecisionTables tables) {
    this.tables = tables;
  }

  /** The earliest on or after a day, or none if no row of D0 gives one. */
  Optional<Found> next(
      BasisFacts facts, LocalDate asOf, PolicyConstants constants, PinnedTableVersions pinned) {
    int first =
        Stream.of(facts.enrolledOn(), facts.planRenewalOn(), monthAlone(facts) ? asOf : null)
            .filter(Objects::nonNull)
            .mapToInt(LocalDate::getYear)
            .min()
            .orElse(asOf.getYear());
    int from = Math.max(first, asOf.getYear());
    return IntStream.rangeClosed(from, from + YEARS_SEARCHED)
        .mapToObj(year -> inYear(year, facts, constants, pinned))
        .flatMap(List::stream)
        .filter(found -> !found.date().isBefore(asOf))
        .findFirst();
  }

  /** Then every year has a date, also those before the plan is first renewed. */
  private static boolean monthAlone(BasisFacts facts) {
    return facts.enrolledOn() == null && facts.anniversaryMonth() != null;
  }

  /** All of a time span, both days included, by date. */
  List<Found> between(
      BasisFacts facts,
      LocalDate from,
      LocalDate to,
      PolicyConstants constants,
      PinnedTableVersions pinned) {
    return IntStream.rangeClosed(from.getYear(), to.getYear())
        .mapToObj(year -> inYear(year, facts, constants, pinned))
        .flatMap(List::stream)
        .filter(found -> !found.date().isBefore(from) && !found.date().isAfter(to))
        .toList();
  }

  private List<Found> inYear(
      int year, BasisFacts facts, PolicyConstants constants, PinnedTableVersions pinned) {
    var table = tables.get(TABLE, pinned);
    var found = new ArrayList<Found>();
    for (var candidate : candidates(year, facts, constants.t0DayOfMonth())) {
      var variables = variables(candidate, facts, constants);
      table.evaluate(variables).stream()
          .findFirst()
          .ifPresent(rule -> found.add(new Found(candidate.date(), rule, variables)));
    }
    found.sort((one, other) -> one.date().compareTo(other.date()));
    return found;
  }

  private static List<Candidate> candidates(int year, BasisFacts facts, int dayOfMonth) {
    var candidates = new ArrayList<Candidate>();
    var enrolled = facts.enrolledOn();
    if (enrolled != null && year >= enrolled.getYear()) {
      candidates.add(new Candidate("ANNIVERSARY", enrolled.plusYears(year - enrolled.getYear())));
    }
    var renewal = facts.planRenewalOn();
    if (renewal != null && year >= renewal.getYear()) {
      candidates.add(
          new Candidate("SUPPORT_PLAN_RENEWAL", renewal.plusYears(year - renewal.getYear())));
    }
    var month = month(facts);
    if (month != null) {
      var days = YearMonth.of(year, month);
      candidates.add(
          new Candidate(
              "ANNIVERSARY_MONTH", days.atDay(Math.min(dayOfMonth, days.lengthOfMonth()))));
    }
    return candidates;
  }

  private static Integer month(BasisFacts facts) {
    if (facts.anniversaryMonth() != null) {
      return facts.anniversaryMonth();
    }
    return facts.enrolledOn() == null ? null : facts.enrolledOn().getMonthValue();
  }

  private static Map<String, Object> variables(
      Candidate candidate, BasisFacts facts, PolicyConstants constants) {
    var enrolled = facts.enrolledOn();
    var variables = new HashMap<String, Object>();
    variables.put("kind", candidate.kind());
    variables.put("basisDate", TableDate.of(candidate.date()));
    variables.put("planRenewalKnown", facts.planRenewalOn() != null);
    variables.put(
        "firstYearOver",
        enrolled == null
            || !candidate.date().isBefore(enrolled.plusMonths(constants.firstCheckAfterMonths())));
    variables.put("e3From", TableDate.of(constants.e3From()));
    variables.put("enrolledOn", TableDate.of(enrolled));
    variables.put("planRenewalOn", TableDate.of(facts.planRenewalOn()));
    variables.put("anniversaryMonth", month(facts));
    return variables;
  }
}
