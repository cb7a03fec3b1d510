package org.cspenrollment.policy.schedule;

import java.util.Map;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.springframework.stereotype.Service;

/**
 * Which of last year's files a partner is offered: an include list, nothing is taken over by
 * itself.
 */
@Service
public class CarryOverRules {

  private static final String TABLE = "evidence-carry-over";

  private final DecisionTables tables;

  public CarryOverRules(DecisionTables tables) {
    this.tables = tables;
  }

  /**
   * Asks for one file.
   *
   * @param planGoesOn whether the declared plan runs beyond this year's basis date
   * @param monthsOld full months from the day it was received to this year's basis date
   */
  public CarryOver of(
      RequirementId requirementId, boolean planGoesOn, int monthsOld, PinnedTableVersions pinned) {
    var rule =
        tables
            .get(TABLE, pinned)
            .first(
                Map.of(
                    "requirement", requirementId.value(),
                    "planGoesOn", planGoesOn,
                    "monthsOld", monthsOld));
    return new CarryOver(
        CarryOver.Offer.valueOf(rule.string("offer")), rule.text().sentence(), rule.id());
  }
}
