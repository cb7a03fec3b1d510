package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.facts.FactVariables;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.ReadableFact;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.RuleExplanation;
import org.cspenrollment.policy.table.RuleText;
import org.cspenrollment.policy.table.TableDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates one requirement by the table the catalogue names for it. */
@Component
class RequirementRules {

  private static final RuleText NO_RULE =
      new RuleText(
          new Bilingual(
              "No rule fits what is known; a reviewer looks at it.",
              "확인된 사실에 맞는 규칙이 없어 검토자가 확인합니다."),
          "Programme office",
          "[DES]",
          List.of());

  private final DecisionTables tables;
  private final Catalogue catalogue;

  RequirementRules(DecisionTables tables, Catalogue catalogue) {
    this.tables = tables;
    this.catalogue = catalogue;
  }

  /** A person looks at it (REVIEW, RULE_MISSING) where a changed table leaves a gap. */
  RequirementResult evaluate(
      Requirement requirement,
      Edition edition,
      CaseType caseType,
      LocalDate basisDate,
      Facts facts,
      PolicyConstants constants,
      PinnedTableVersions pinned) {
    var about = catalogue.attributes(requirement.id(), edition, pinned);
    var variables = FactVariables.of(facts, basisDate, about.threshold());
    variables.put("edition", edition.name());
    variables.put("caseType", caseType.name());
    variables.put("reqId", requirement.id().value());
    variables.put("fact", about.fact() == null ? null : variables.get(about.fact()));
    variables.put("ufpAvailable", constants.ufpAvailable());
    variables.put("maicppTenantEnforceFrom", TableDate.of(constants.maicppTenantEnforceFrom()));
    var table = tables.get(about.evaluatedBy(), pinned);
    return table.evaluate(variables).stream()
        .findFirst()
        .map(rule -> result(requirement, rule, about.evaluatedBy(), table, variables))
        .orElseGet(() -> noRule(requirement, about.evaluatedBy(), table, variables));
  }

  private static RequirementResult result(
      Requirement requirement,
      FiredRule rule,
      String name,
      DecisionTable table,
      Map<String, @Nullable Object> variables) {
    var known = new HashMap<>(variables);
    known.putAll(rule.derived());
    known.putAll(rule.outputs());
    return new RequirementResult(
        requirement,
        Result.valueOf(rule.string("result")),
        rule.string("reasonCode"),
        rule.id(),
        name,
        table.version(),
        RuleExplanation.fill(rule.text().sentence(), known),
        sources(requirement.source(), rule.text().source()),
        Stream.of(rule.strings("note"), requirement.notes(), rule.text().notes())
            .flatMap(List::stream)
            .distinct()
            .toList(),
        rule.optionalNumber("earliest").map(TableDate::toDate).orElse(null),
        facts(table, variables, rule.derived()));
  }

  /** What the table reads, unknown facts as null, and what it derived from that. */
  private static Map<String, @Nullable Object> facts(
      DecisionTable table,
      Map<String, @Nullable Object> variables,
      Map<String, @Nullable Object> derived) {
    var facts = new TreeMap<>(derived);
    facts.putAll(table.read(variables));
    facts.replaceAll(ReadableFact::of);
    return facts;
  }

  private static RequirementResult noRule(
      Requirement requirement,
      String name,
      DecisionTable table,
      Map<String, @Nullable Object> variables) {
    return new RequirementResult(
        requirement,
        Result.REVIEW,
        "RULE_MISSING",
        "none",
        name,
        table.version(),
        NO_RULE.sentence(),
        sources(requirement.source(), NO_RULE.source()),
        requirement.notes(),
        null,
        facts(table, variables, Map.of()));
  }

  private static String sources(String ofRequirement, String rule) {
    return ofRequirement.equals(rule) ? rule : ofRequirement + "; rule: " + rule;
  }
}
