package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Service;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.policy.facts.ServiceType;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.verdict.ProofChecklist;
import org.cspenrollment.policy.verdict.UnstatedFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which refusal says no more than that nothing has been stated yet. */
class UnstatedFactsTableTest extends TableTest {

  private static final LocalDate BASIS = LocalDate.of(2018, 10, 15);

  private final UnstatedFacts unstated = new UnstatedFacts(rules.tables);
  private final ProofChecklist checklist = new ProofChecklist(rules.tables);

  UnstatedFactsTableTest() {
    super("unstated-facts");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "REQ-SUP2, The kind of plan is not stated yet.",
    "REQ-SVC, The kind of service is not stated yet."
  })
  void whatNobodyHasStatedIsOpen(String requirement, String sentence) {
    var foreseen = nothingKnown(requirement);

    assertThat(foreseen.result()).isEqualTo(Result.NOT_MET);
    var open = unstated.openWhere(foreseen, Map.of(), rules.pinned);
    assertThat(open.result()).isEqualTo(Result.PENDING);
    assertThat(open.reasonCode()).isNull();
    assertThat(open.table()).isEqualTo("unstated-facts");
    assertThat(open.sentence().en()).isEqualTo(sentence);
  }

  @Test
  void whatIsStatedStaysRefused() {
    var foreseen = nothingKnown("REQ-SVC");

    assertThat(unstated.openWhere(foreseen, Map.of("serviceType", "IP_SERVICE"), rules.pinned))
        .isEqualTo(foreseen);
  }

  @Test
  void aCaseOfBeforeTheTableGoesByTheOneInForce() {
    assertThat(
            unstated
                .openWhere(nothingKnown("REQ-SVC"), Map.of(), new PinnedTableVersions(List.of()))
                .result())
        .isEqualTo(Result.PENDING);
  }

  @ParameterizedTest(name = "{0} of 2 documents: {1}")
  @CsvSource({"0, PENDING", "1, PENDING", "2, MET", "3, MET"})
  void majorM6TwoDocumentsAreNeededForAService(int documents, Result result) {
    var counted = checklist.counted(serviceAccepted(), documents, Edition.E1, rules.pinned);

    assertThat(counted.result()).isEqualTo(result);
    assertThat(counted.ruleId())
        .isEqualTo(result == Result.MET ? "rule_serviceAccepted" : "rule_leastService");
  }

  @Test
  void whatIsNotMetAnywayIsNotCounted() {
    var foreseen = nothingKnown("REQ-SVC");

    assertThat(checklist.counted(foreseen, 0, Edition.E1, rules.pinned)).isEqualTo(foreseen);
  }

  private RequirementResult serviceAccepted() {
    return evaluate(
        "REQ-SVC",
        Facts.none()
            .withServices(List.of(new Service(ServiceType.IP_SERVICE, ServiceState.ACCEPTED))));
  }

  private RequirementResult nothingKnown(String requirement) {
    return evaluate(requirement, Facts.none());
  }

  private RequirementResult evaluate(String id, Facts facts) {
    var requirement =
        rules.policy.requirements(Edition.E1, CaseType.RENEWAL, BASIS, rules.pinned).stream()
            .filter(one -> one.id().equals(new RequirementId(id)))
            .findFirst()
            .orElseThrow();
    return rules.policy.evaluate(requirement, CaseType.RENEWAL, BASIS, facts, rules.pinned);
  }
}
