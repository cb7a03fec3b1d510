package org.cspenrollment.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.enforcement.CapabilityRules;
import org.cspenrollment.policy.enforcement.EnforcementRules;
import org.cspenrollment.policy.evaluation.Evaluation;
import org.cspenrollment.policy.evaluation.EvaluationRequest;
import org.cspenrollment.policy.evaluation.PolicyEvaluation;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.schedule.ReminderSchedule;
import org.cspenrollment.policy.schedule.TransitionSteps;
import org.cspenrollment.policy.schedule.WorkingCalendar;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.FiredRule;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.ShippedTables;
import org.cspenrollment.policy.table.TableText;

/** The rules of this release without a database, watched: which rules fire. */
public final class TestPolicy {

  private final Set<String> fired = new TreeSet<>();
  final List<TableText> shipped = ShippedTables.all();
  public final EnrollmentPolicy policy;
  public final PolicyEvaluation evaluation;
  final TransitionSteps transition;
  final EnforcementRules enforcement;
  final CapabilityRules capabilities;
  public final WorkingCalendar calendar;
  public final PinnedTableVersions pinned;
  public final DecisionTables tables;

  public TestPolicy() {
    this(event -> {});
  }

  /** Rules that somebody else watches too. */
  TestPolicy(DmnDecisionTableEvaluationListener watcher) {
    var texts = new ShippedTexts(shipped);
    tables =
        new DecisionTables(
            texts,
            event -> {
              event.getMatchingRules().forEach(rule -> fired.add(rule.getId()));
              watcher.notify(event);
            });
    var catalogue = new Catalogue(tables);
    var constants = new Constants(tables);
    var editions = new Editions(tables, constants);
    policy =
        new EnrollmentPolicy(
            texts,
            tables,
            constants,
            editions,
            new BasisDates(tables, constants, editions),
            catalogue,
            new RequirementRules(tables, catalogue));
    evaluation = new PolicyEvaluation(policy);
    enforcement = new EnforcementRules(tables, constants);
    capabilities = new CapabilityRules(tables);
    calendar = new WorkingCalendar(tables);
    pinned = policy.currentTables();
    transition = new TransitionSteps(policy, tables);
  }

  /** What the rules say about one requirement, whether or not the catalogue lists it that day. */
  RequirementResult result(String id, CaseType caseType, String basisDate, Facts facts) {
    var bilingual = new org.cspenrollment.platform.Bilingual("en", "ko");
    var requirement =
        new Requirement(
            new RequirementId(id),
            RequirementLevel.MANDATORY,
            Scope.TENANT,
            VerifiedBy.REGISTRY,
            "rule_x",
            "requirement-catalogue",
            1,
            bilingual,
            "source",
            List.of());
    return policy.evaluate(requirement, caseType, LocalDate.parse(basisDate), facts, pinned);
  }

  /** The schedule of reminders. */
  ReminderSchedule reminders() {
    return new ReminderSchedule(tables);
  }

  /** The rules of a table that fire on variables of one's own. */
  List<FiredRule> fire(String table, java.util.Map<String, Object> variables) {
    return tables.get(table, pinned).evaluate(variables);
  }

  /** A renewal on a given basis date, everything before its end and nothing chosen. */
  Evaluation renewal(String basisDate, Facts facts) {
    return evaluate(CaseType.RENEWAL, basisDate, false, facts);
  }

  Evaluation application(String handedIn, Facts facts) {
    return evaluate(CaseType.NEW, handedIn, false, facts);
  }

  Evaluation evaluate(CaseType caseType, String basisDate, boolean over, Facts facts) {
    var date = LocalDate.parse(basisDate);
    return evaluation.evaluate(
        new EvaluationRequest(
            caseType,
            date,
            date,
            null,
            new BasisFacts(null, null, null),
            over,
            false,
            Election.STAY,
            facts));
  }

  static RequirementResult of(Evaluation evaluation, String requirement) {
    return evaluation.requirements().stream()
        .filter(result -> result.requirement().id().value().equals(requirement))
        .findFirst()
        .orElseThrow();
  }

  /** The rules of a table file that did not fire yet. */
  Set<String> neverFired(String table) {
    var rules = new TreeSet<String>();
    shipped.stream()
        .filter(text -> text.table().equals(table))
        .flatMap(text -> DecisionTable.read(text).getModelElementsByType(Rule.class).stream())
        .forEach(rule -> rules.add(rule.getId()));
    rules.removeAll(fired);
    return rules;
  }
}
