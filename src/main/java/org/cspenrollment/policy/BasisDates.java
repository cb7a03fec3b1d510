package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.cspenrollment.policy.table.TableDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the dates that trigger the check of a renewal: candidates by the calendar, chosen by D0.
 */
@Component
class BasisDates {

  private static final String TABLE = "basis-date";
  private static final int YEARS_SEARCHED = 150;

  private record Found(LocalDate date, FiredRule rule, Map<String, @Nullable Object> variables) {}

  private final DecisionTables tables;
  private final Constants constants;
  private final Editions editions;

  BasisDates(DecisionTables tables, Constants constants, Editions editions) {
    this.tables = tables;
    this.constants = constants;
    this.editions = editions;
  }

  /** The earliest on or after a day, unless no row of D0 gives one. */
  Optional<BasisDate> next(BasisFacts facts, LocalDate asOf, PinnedTableVersions pinned) {
    int first =
        Stream.of(facts.enrolledOn(), facts.planRenewalOn(), monthAlone(facts) ? asOf : null)
            .flatMap(Stream::ofNullable)
            .mapToInt(LocalDate::getYear)
            .min()
            .orElse(asOf.getYear());
    int from = Math.max(first, asOf.getYear());
    return inYears(from, from + YEARS_SEARCHED, facts, pinned)
        .filter(found -> !found.date().isBefore(asOf))
        .findFirst()
        .map(found -> basisDate(found, pinned));
  }

  /** Then every year has a date, also those before the plan is first renewed. */
  private static boolean monthAlone(BasisFacts facts) {
    return facts.enrolledOn() == null && facts.anniversaryMonth() != null;
  }

  /** All of a time span, both days included, by date. */
  List<BasisDate> between(
      BasisFacts facts, LocalDate from, LocalDate to, PinnedTableVersions pinned) {
    return inYears(from.getYear(), to.getYear(), facts, pinned)
        .filter(found -> !found.date().isBefore(from) && !found.date().isAfter(to))
        .map(found -> basisDate(found, pinned))
        .toList();
  }

  private Stream<Found> inYears(int from, int to, BasisFacts facts, PinnedTableVersions pinned) {
    var known = constants.of(pinned);
    return IntStream.rangeClosed(from, to)
        .boxed()
        .flatMap(year -> BasisCandidate.inYear(year, facts, known.t0DayOfMonth()).stream())
        .flatMap(candidate -> found(candidate, facts, known, pinned).stream());
  }

  private Optional<Found> found(
      BasisCandidate candidate,
      BasisFacts facts,
      PolicyConstants known,
      PinnedTableVersions pinned) {
    var variables = variables(candidate, facts, known);
    return tables.get(TABLE, pinned).evaluate(variables).stream()
        .findFirst()
        .map(rule -> new Found(candidate.date(), rule, variables));
  }

  private BasisDate basisDate(Found found, PinnedTableVersions pinned) {
    return new BasisDate(
        found.date(),
        BasisType.valueOf(found.rule().string("basisType")),
        editions.of(CaseType.RENEWAL, found.date(), true, pinned).edition(),
        RuleExplanation.fill(found.rule().text().sentence(), found.variables()));
  }

  private static Map<String, @Nullable Object> variables(
      BasisCandidate candidate, BasisFacts facts, PolicyConstants constants) {
    var enrolled = facts.enrolledOn();
    var variables = new HashMap<String, @Nullable Object>();
    variables.put("kind", candidate.kind());
    variables.put("basisDate", TableDate.of(candidate.date()));
    variables.put("planRenewalKnown", facts.planRenewalOn() != null);
    variables.put(
        "firstYearOver",
        enrolled == null
            || !candidate.date().isBefore(enrolled.plusMonths(constants.firstCheckAfterMonths())));
    variables.put("e3From", TableDate.of(constants.e3From()));
    variables.put("enrolledOn", TableDate.ofNullable(enrolled));
    variables.put("planRenewalOn", TableDate.ofNullable(facts.planRenewalOn()));
    variables.put("anniversaryMonth", facts.month().orElse(null));
    return variables;
  }
}
