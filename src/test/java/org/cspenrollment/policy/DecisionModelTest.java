package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.cspenrollment.policy.table.RuleText;
import org.cspenrollment.policy.table.ShippedTables;
import org.cspenrollment.policy.table.TableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every decision table file has to look like. */
class DecisionModelTest {

  private static final List<String> CONFIDENCE =
      List.of("[V]", "[V-ex]", "[2nd]", "[INF]", "[UNV]", "[DES]");

  /** A table file, named in the report by its key. */
  record File(TableText text, DmnModelInstance model) {
    @Override
    public String toString() {
      return text.table();
    }

    Stream<Rule> rules() {
      return model.getModelElementsByType(Rule.class).stream();
    }
  }

  static Stream<File> files() {
    return ShippedTables.all().stream()
        .map(text -> new File(text, org.cspenrollment.policy.table.DecisionTable.read(text)));
  }

  @Test
  void theseDecisionsExist() {
    assertThat(ShippedTables.all())
        .extracting(TableText::table)
        .contains(
            "basis-date",
            "policy-constants",
            "policy-edition",
            "requirement-catalogue",
            "enrollment-outcome");
  }

  @ParameterizedTest
  @MethodSource("files")
  void theFileIsNamedLikeItsTopDecisionWhichNothingElseNeeds(File file) {
    var top = file.model().<Decision>getModelElementById(file.text().table());
    var needed =
        file.model().getModelElementsByType(Decision.class).stream()
            .flatMap(decision -> decision.getInformationRequirements().stream())
            .map(required -> required.getRequiredDecision().getId())
            .toList();

    assertThat(top).isNotNull();
    assertThat(needed).doesNotContain(top.getId());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyDecisionKeepsItsHistoryForTenYearsAndHasAVersion(File file) {
    assertThat(file.model().getModelElementsByType(Decision.class))
        .allSatisfy(
            decision -> {
              assertThat(decision.getCamundaHistoryTimeToLiveString()).isEqualTo("P3650D");
              assertThat(decision.getVersionTag()).isEqualTo("" + file.text().version());
              assertThat(decision.getQuestion().getTextContent()).endsWith("?");
              assertThat(decision.getId()).matches("[a-z]+[a-z0-9]*(-[a-z0-9]+)*");
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyIdIsChosen(File file) {
    assertThat(file.rules()).allSatisfy(rule -> assertThat(rule.getId()).matches("rule_[a-z]\\w+"));
    assertThat(file.model().getModelElementsByType(DmnElement.class))
        .extracting(DmnElement::getId)
        .doesNotContainNull()
        .noneMatch(id -> id.matches("[A-Z][A-Za-z]+_[0-9a-z]{7}"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyInputAndOutputHasATypeAndAName(File file) {
    assertThat(file.model().getModelElementsByType(Input.class))
        .allSatisfy(input -> assertThat(input.getLabel()).isNotBlank());
    assertThat(file.model().getModelElementsByType(InputExpression.class))
        .allSatisfy(
            input ->
                assertThat(input.getTypeRef())
                    .isIn("string", "boolean", "integer", "long", "double"));
    assertThat(file.model().getModelElementsByType(Output.class))
        .allSatisfy(output -> assertThat(output.getLabel()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyRuleExplainsItselfToAManagerAndInBothLanguagesToAPartner(File file) {
    assertThat(file.rules())
        .isNotEmpty()
        .allSatisfy(
            rule -> {
              assertThat(rule.getDescription().getTextContent()).isNotBlank().endsWith(".");
              var notes = RuleText.annotations(rule);
              assertThat(notes).hasSize(RuleText.ANNOTATIONS.size());
              assertThat(notes.get(0)).isNotBlank().doesNotContainPattern("[가-힣]").endsWith(".");
              assertThat(notes.get(1)).containsPattern("[가-힣]").endsWith(".");
              assertThat(places(notes.get(0))).isEqualTo(places(notes.get(1)));
              assertThat(notes.get(2)).isNotBlank();
              assertThat(notes.get(3)).isIn(CONFIDENCE);
            });
  }

  @ParameterizedTest
  @MethodSource("files")
  void theAnnotationsAreNamed(File file) {
    assertThat(file.model().getModelElementsByType(DecisionTable.class))
        .allSatisfy(
            table ->
                assertThat(
                        table.getDomElement().getChildElements().stream()
                            .filter(child -> child.getLocalName().equals("annotation"))
                            .map(annotation -> annotation.getAttribute("name")))
                    .containsExactlyElementsOf(RuleText.ANNOTATIONS));
  }

  /** What is not verified is never told as a fact: the sentence or a note says provisional. */
  @ParameterizedTest
  @MethodSource("files")
  void whatIsNotVerifiedIsCalledProvisionalOrUnknown(File file) {
    assertThat(file.rules())
        .filteredOn(rule -> RuleText.annotations(rule).get(3).equals("[UNV]"))
        .allSatisfy(
            rule ->
                assertThat(RuleText.annotations(rule).get(0) + RuleText.annotations(rule).get(4))
                    .containsIgnoringCase("provisional"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aCellIsFeelAndNothingElse(File file) {
    var languages =
        Stream.of(
                file.model().getModelElementsByType(UnaryTests.class).stream()
                    .map(UnaryTests::getExpressionLanguage),
                file.model().getModelElementsByType(OutputEntry.class).stream()
                    .map(LiteralExpression::getExpressionLanguage),
                file.model().getModelElementsByType(InputExpression.class).stream()
                    .map(LiteralExpression::getExpressionLanguage))
            .flatMap(language -> language);

    assertThat(languages).containsOnlyNulls();
    assertThat(file.text().text())
        .doesNotContain("${", "#{", "expressionLanguage", "camunda:class", "<script");
  }

  @ParameterizedTest
  @MethodSource("files")
  void onlyListsCollectAndOnlyArguedTablesReadFromTheTop(File file) {
    assertThat(file.model().getModelElementsByType(DecisionTable.class))
        .extracting(table -> table.getHitPolicy().name())
        .isSubsetOf("UNIQUE", "FIRST", "COLLECT");
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyFileHasATestThatMakesAllItsRulesFire(File file) {
    var name =
        Arrays.stream(file.text().table().split("-"))
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining("", "org.cspenrollment.policy.", "TableTest"));

    assertThatCode(() -> Class.forName(name).asSubclass(TableTest.class))
        .doesNotThrowAnyException();
  }

  private static List<String> places(String sentence) {
    return java.util.regex.Pattern.compile("\\{[^}]+}")
        .matcher(sentence)
        .results()
        .map(java.util.regex.MatchResult::group)
        .sorted()
        .toList();
  }
}
