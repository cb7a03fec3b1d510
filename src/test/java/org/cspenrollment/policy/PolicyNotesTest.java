package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.cspenrollment.policy.table.DecisionTable;
import org.cspenrollment.policy.table.RuleText;
import org.cspenrollment.policy.table.ShippedTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the sources say against each other stands as a note on the rules it touches, for the people
 * who decide; the numbers are those of the domain's list.
 */
class PolicyNotesTest {

  private static final Map<String, String> NOTES =
      ShippedTables.all().stream()
          .flatMap(
              text ->
                  DecisionTable.read(text).getModelElementsByType(Rule.class).stream()
                      .map(rule -> Map.entry(text.table() + " " + rule.getId(), notes(rule))))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  private static String notes(Rule rule) {
    return String.join("\n", RuleText.of(rule).notes());
  }

  @ParameterizedTest(name = "{0}: {2} of {1}")
  @CsvSource({
    "1, requirement-catalogue, rule_accountsReceivable, only recommends minimum infrastructure",
    "2, requirement-catalogue, rule_revenueE4E5, counts revenue as an indirect reseller",
    "2, evaluate-revenue, rule_revenueEnoughE4E5, whether indirect revenue counts",
    "2, evaluate-revenue, rule_revenueNearE4E5, whether indirect revenue counts",
    "2, evaluate-revenue, rule_revenueShortE4E5, whether indirect revenue counts",
    "2, revenue-line, rule_directOfRenewal, counts revenue as an indirect reseller",
    "2, revenue-line, rule_indirectOfRenewal, counts revenue as an indirect reseller",
    "3, requirement-catalogue, rule_revenueE2, Perpetual software: excluded in the 2020 edition",
    "3, requirement-catalogue, rule_revenueE3, Perpetual software: excluded in the 2020 edition",
    "3, requirement-catalogue, rule_revenueE4E5, Perpetual software: excluded in the 2020 edition",
    "4, requirement-catalogue, rule_growthRecordedE1, names no measure",
    "4, evaluate-performance, rule_growthRecorded, names no measure",
    "5, policy-edition, rule_renewalE5, still headed FY26",
    "5, policy-edition, rule_applicationE5, still headed FY26",
    "5, requirement-catalogue, rule_supportPlanE5, still headed FY26",
    "5, requirement-catalogue, rule_membershipE5, still headed FY26",
    "6, enforcement-status, rule_suspendedForThirtyDays, existing services can still be managed",
    "6, capability-flags, rule_suspendedBlocksNew, existing services can still be managed",
    "6, capability-flags, rule_suspendedManagesExisting, existing services can still be managed",
    "7, enforcement-status, rule_restrictedWithoutEnd, Rollback",
    "7, enforcement-status, rule_revokedForGood, Rollback",
    "7, capability-flags, rule_dualInvitation, Rollback",
    "8, requirement-catalogue, rule_security, a score above 80",
    "8, evaluate-security, rule_securityMet, a score above 80",
    "8, evaluate-security, rule_mfaMissing, a score above 80",
    "8, evaluate-security, rule_contactMissing, a score above 80",
    "8, evaluate-security, rule_alertsTooSlow, a score above 80",
  })
  void aContradictionIsOnTheRulesItTouches(int number, String table, String rule, String note) {
    var notes = NOTES.getOrDefault(table + " " + rule, "");

    assertThat(notes).as("contradiction %d", number).contains(note);
  }
}
