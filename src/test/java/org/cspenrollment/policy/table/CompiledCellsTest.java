package org.cspenrollment.policy.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that is read once says what Camunda's own FEEL says of it. */
class CompiledCellsTest {

  private static final String INPUT = "cellInput";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final FeelEngine PLAIN = new ScalaFeelEngineFactory().createInstance();

  private final Random random = new Random(20261129);
  private final CountingFeel counting = new CountingFeel(PLAIN);
  private final FeelEngine compiled = new CompiledFeel(counting);

  private static final String OTHER_INPUTS =
      """
      5 | -5 | 2.5 | [1..5] | (1..5) | ]1..5[ | [-3..2.5) | < -1 | <=2 | 1, null | "A", 1
      < 2, > 4 | "A, B", "C" | not(5) | not( "A" , "B" ) | not(null) | not(true)
      not(< 3) | > threshold + 1 | >= a - b * c | threshold | a, 5 | [a..b]
      (a * 2 .. b * 3] | "" | 9223372036854775808 | "a \\"b\\"" | (5) | cellInput > 3
      true | -
      """;

  private static final String OTHER_OUTPUTS =
      """
      a | a + b | a * b | a * b - c | a - b * c | a - b - c | -5 | -a | 2.50 | 2.0 | a*b
      a-b | "x" + "y" | [1, 2] | if a > 1 then 1 else 2 | 9223372036854775808
      a * 9223372036854775807 | null | absent
      """;

  static Stream<String> inputCells() {
    return ofEachShape(Stream.concat(ours(InputEntry.class), others(OTHER_INPUTS)));
  }

  static Stream<String> outputCells() {
    return ofEachShape(Stream.concat(ours(OutputEntry.class), others(OTHER_OUTPUTS)));
  }

  private static Stream<String> others(String cells) {
    return Stream.of(cells.strip().split("( \\| |\n)"));
  }

  private static Stream<String> ours(Class<? extends ModelElementInstance> kind) {
    return ShippedTables.all().stream()
        .flatMap(text -> DecisionTable.read(text).getModelElementsByType(kind).stream())
        .map(cell -> cell.getTextContent().strip());
  }

  /** Cells that differ in their literals alone are one shape; four of each are enough. */
  private static Stream<String> ofEachShape(Stream<String> cells) {
    return cells
        .filter(cell -> !cell.isBlank())
        .collect(
            Collectors.toMap(
                cell -> TEXT.matcher(NUMBER.matcher(cell).replaceAll("0")).replaceAll("S"),
                cell -> Set.of(cell),
                (one, other) -> one.size() < 4 ? union(one, other) : one))
        .values()
        .stream()
        .flatMap(Set::stream)
        .sorted();
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @MethodSource("inputCells")
  void anInputCellFitsWhatFeelSays(String cell) {
    for (var input : inputs(cell)) {
      for (int round = 0; round < 3; round++) {
        var variables = variables(cell);
        variables.put(INPUT, input);

        assertThat(fits(compiled, cell, variables.asVariableContext()))
            .as("%s with %s", cell, variables)
            .isEqualTo(fits(PLAIN, cell, variables.asVariableContext()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("outputCells")
  void anOutputCellIsWhatFeelSays(String cell) {
    for (int round = 0; round < 20; round++) {
      var variables = variables(cell);

      assertThat(value(compiled, cell, variables.asVariableContext()))
          .as("%s with %s", cell, variables)
          .isEqualTo(value(PLAIN, cell, variables.asVariableContext()));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"A\"",
        "5, 7",
        "not(\"A\",\"B\")",
        ">= threshold",
        "[threshold * 0.9..threshold)"
      })
  void ourUsualCellsAreNotGivenToFeel(String cell) {
    var known = Variables.createVariables().putValue("threshold", 100L);
    for (var input : Arrays.asList("A", 5L, null)) {
      if (cell.contains("\"") ? !(input instanceof Long) : !(input instanceof String)) {
        known.put(INPUT, input);
        compiled.evaluateSimpleUnaryTests(cell, INPUT, known.asVariableContext());
      }
    }
    assertThat(counting.asked()).isZero();
  }

  /** Fails when a changed table brings cells that make it slow. */
  @Test
  void noCellOfOurTablesIsLeftToFeel() {
    assertThat(ours(InputEntry.class))
        .filteredOn(cell -> !cell.isBlank() && CellReader.read(cell) == UnaryTest.LEFT_TO_FEEL)
        .isEmpty();
  }

  private static Object fits(FeelEngine feel, String cell, VariableContext variables) {
    try {
      return feel.evaluateSimpleUnaryTests(cell, INPUT, variables);
    } catch (RuntimeException e) {
      return e.getClass();
    }
  }

  private static @Nullable Object value(FeelEngine feel, String cell, VariableContext variables) {
    try {
      return feel.evaluateSimpleExpression(cell, variables);
    } catch (RuntimeException e) {
      return e.getClass();
    }
  }

  /** Values of every kind, and both sides of every number of the cell. */
  private static List<@Nullable Object> inputs(String cell) {
    var inputs =
        new ArrayList<@Nullable Object>(Arrays.asList(null, true, false, "", "A", "REQ-END"));
    inputs.addAll(List.of(0L, 3, -4L, 2.5, 90L, 100L, 99, 89.999999, 20210601L, 24.0, 1e300));
    NUMBER
        .matcher(cell)
        .results()
        .limit(3)
        .map(found -> Double.valueOf(found.group()).longValue())
        .forEach(number -> inputs.addAll(List.of(number - 1, number, number + 1, number + 0.5)));
    TEXT.matcher(cell).results().limit(3).forEach(found -> inputs.add(found.group(1)));
    return inputs;
  }

  /** Every name of the cell has a value of any kind, mostly a number; sometimes it is not there. */
  private VariableMap variables(String cell) {
    var variables = Variables.createVariables();
    var names = new TreeSet<String>();
    NAME.matcher(cell).results().forEach(found -> names.add(found.group()));
    for (var name : names) {
      var kinds = Arrays.asList(100L, 90L, 20210601L, 7, 2.5, 24.0, 4L, 1L, null, "A", true);
      int drawn = random.nextInt(kinds.size() + 1);
      if (drawn < kinds.size()) {
        variables.put(name, kinds.get(drawn));
      }
    }
    return variables;
  }
}
