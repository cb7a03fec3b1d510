package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.cspenrollment.policy.table.FeelEngines;
import org.cspenrollment.policy.table.ShippedTables;
import org.cspenrollment.policy.table.TableDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every single table on a grid of all its enumerated values and both sides of every number in it:
 * rows of UNIQUE tables never overlap (the engine would refuse), no case falls through, and the
 * memory for cells changes no answer.
 */
class DecisionGridTest {

  private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_])[0-9]+");

  /** With the plain engine, where every cell is slow. */
  private static final int SAMPLE = 1_500;

  private static final int WHOLE = 60_000;

  /** Inputs that are always known. */
  private static final Set<String> KNOWN =
      Set.of(
          "edition",
          "caseType",
          "constant",
          "event",
          "kind",
          "basisDate",
          "windowEnd",
          "intake",
          "election",
          "planRenewalKnown",
          "firstYearOver",
          "groupMatches",
          "ufpAvailable",
          "disputed",
          "designationRenewalPending",
          "deadlinePassed",
          "evidenceInTime",
          "servicesAccepted",
          "servicesPending",
          "designationsExpired",
          "reqId",
          "mandReview",
          "mandNotMet",
          "mandPending",
          "recNotMet",
          "followups",
          "creditState",
          "status",
          "capability",
          "country",
          "year",
          "daysSinceT0",
          "inWindow",
          "role",
          "influence");

  /** Variables a cell names that are no input of the table. */
  private static final Map<String, Object> BESIDE =
      Map.of(
          "e3From", 20230718L,
          "threshold", 100L,
          "creditOn", 20190329L,
          "maicppTenantEnforceFrom", 20261214L,
          "tenureCompleteOn", 20220101L,
          "oneYearAfterBasis", 20220601L,
          "countedCents", 30000000L,
          "basisDate", 20210601L,
          "reviewerWorkingDays", 5L,
          "resellerEnrollmentWorkingDays", 5L);

  private final DmnEngine plain =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private final DmnEngine remembering =
      ((DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration())
          .feelEngineFactory(new FeelEngines())
          .buildEngine();

  /** One decision, without those that feed it: their outputs become inputs of the grid. */
  record Single(Decision decision, DmnDecision parsed) {
    @Override
    public String toString() {
      return decision.getId();
    }

    DecisionTable table() {
      return (DecisionTable) decision.getExpression();
    }
  }

  static Stream<Single> decisions() {
    var engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    var singles = new ArrayList<Single>();
    for (var text : ShippedTables.all()) {
      var model = org.cspenrollment.policy.table.DecisionTable.read(text);
      for (var decision : model.getModelElementsByType(Decision.class)) {
        decision.getInformationRequirements().clear();
      }
      for (var decision : model.getModelElementsByType(Decision.class)) {
        singles.add(new Single(decision, engine.parseDecision(decision.getId(), model)));
      }
    }
    return singles.stream();
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void rowsNeverOverlapAndNothingFallsThrough(Single single) {
    var mayFallThrough =
        single.table().getHitPolicy() == HitPolicy.COLLECT
            || single.decision().getId().equals("basis-date");
    for (var variables : grid(single, SAMPLE)) {
      var answer = plain.evaluateDecision(single.parsed(), variables).getResultList();

      assertThat(remembering.evaluateDecision(single.parsed(), variables).getResultList())
          .as("remembered for %s", variables)
          .isEqualTo(answer);
      if (!mayFallThrough) {
        assertThat(answer).as("answer for %s", variables).hasSize(1);
      }
    }
  }

  /**
   * The whole cross product, with the memory for cells, which the test above holds to the same
   * answers. Of the few tables whose product goes into the millions, a large fixed sample.
   */
  @ParameterizedTest
  @MethodSource("decisions")
  void theWholeGridHasOneAnswerEach(Single single) {
    var mayFallThrough = single.decision().getId().equals("basis-date");
    if (single.table().getHitPolicy() != HitPolicy.COLLECT) {
      for (var variables : grid(single, WHOLE)) {
        var answer = remembering.evaluateDecision(single.parsed(), variables).getResultList();

        if (answer.size() != 1 && !(mayFallThrough && answer.isEmpty())) {
          fail("%s has %d answers for %s", single, answer.size(), variables);
        }
      }
    }
  }

  /** The whole grid, or where it is too large a fixed sample of it. */
  private static List<Map<String, Object>> grid(Single single, int largest) {
    var columns = new LinkedHashMap<String, List<Object>>();
    for (var input : single.table().getInputs()) {
      var name = input.getInputExpression().getText().getTextContent();
      columns.put(name, values(single.table(), input, columns.size(), name));
    }
    long size = columns.values().stream().mapToLong(List::size).reduce(1, Math::multiplyExact);
    return (size <= largest
            ? LongStream.range(0, size)
            : new Random(20180831).longs(largest, 0, size))
        .mapToObj(index -> row(columns, index))
        .toList();
  }

  private static Map<String, Object> row(Map<String, List<Object>> columns, long index) {
    var row = new HashMap<String, Object>(BESIDE);
    var rest = index;
    for (var column : columns.entrySet()) {
      var values = column.getValue();
      row.put(column.getKey(), values.get((int) (rest % values.size())));
      rest /= values.size();
    }
    return row;
  }

  private static List<Object> values(DecisionTable table, Input input, int column, String name) {
    var values = new ArrayList<Object>();
    if (input.getInputExpression().getTypeRef().equals("boolean")) {
      values.addAll(List.of(true, false));
    } else if (input.getInputValues() != null) {
      Arrays.stream(input.getInputValues().getText().getTextContent().split(","))
          .map(value -> value.replace("\"", "").strip())
          .forEach(values::add);
    } else if (input.getInputExpression().getTypeRef().equals("string")) {
      values.addAll(List.of("REQ-AGR", "REQ-CRD", "REQ-END", "REQ-MPN", "REQ-QST"));
      values.addAll(List.of("REQ-SUP1", "REQ-OTHER"));
    } else {
      values.addAll(numbers(table, column));
    }
    if (!KNOWN.contains(name)) {
      values.add(null);
    }
    return values;
  }

  private static Set<Long> numbers(DecisionTable table, int column) {
    var numbers = new TreeSet<Long>();
    for (Rule rule : table.getRules()) {
      var cell = List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent();
      NUMBER
          .matcher(cell)
          .results()
          .map(found -> Long.valueOf(found.group()))
          .forEach(numbers::add);
      BESIDE.forEach(
          (name, value) -> {
            if (cell.contains(name)) {
              numbers.add((Long) value);
              if (cell.contains("0.9")) {
                numbers.add((Long) value * 9 / 10);
              }
            }
          });
    }
    var sides = new TreeSet<Long>(List.of(0L));
    numbers.forEach(number -> sides.addAll(bothSidesOf(number)));
    return sides;
  }

  /** The day before and after for a date, the numbers beside for anything else. */
  private static List<Long> bothSidesOf(long number) {
    try {
      var date = TableDate.toDate(number);
      if (date.getYear() >= 1900) {
        return List.of(TableDate.of(date.minusDays(1)), number, TableDate.of(date.plusDays(1)));
      }
    } catch (DateTimeException e) {
      // a number that is no date
    }
    return List.of(number - 1, number, number + 1);
  }
}
