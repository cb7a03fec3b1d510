package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.schedule.CarryOver;
import org.cspenrollment.policy.schedule.CarryOverRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of last year's files are offered. */
class EvidenceCarryOverTableTest extends TableTest {

  private final CarryOverRules carryOver = new CarryOverRules(rules.tables);

  EvidenceCarryOverTableTest() {
    super("evidence-carry-over");
  }

  @ParameterizedTest(name = "{0}, plan goes on: {1}, {2} months: {3}")
  @CsvSource({
    "REQ-SUP2, true, 13, OFFERED",
    "REQ-SUP2, true, 60, OFFERED",
    "REQ-SUP2, false, 1, EXPIRED",
    "REQ-SVC, false, 24, OFFERED",
    "REQ-SVC, false, 25, EXPIRED",
    "REQ-INF, false, 24, OFFERED",
    "REQ-AR, false, 25, EXPIRED",
    "REQ-REV, true, 1, NOT_OFFERED",
    "REQ-SEC, false, 1, NOT_OFFERED"
  })
  void offers(String requirement, boolean planGoesOn, int monthsOld, CarryOver.Offer offer) {
    var said = carryOver.of(new RequirementId(requirement), planGoesOn, monthsOld, rules.pinned);

    assertThat(said.offer()).isEqualTo(offer);
    assertThat(said.sentence().ko()).containsPattern("[가-힣]");
  }
}
