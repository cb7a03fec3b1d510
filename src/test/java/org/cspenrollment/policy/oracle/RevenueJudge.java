package org.cspenrollment.policy.oracle;

import java.time.LocalDate;

/** D3d: the revenue of twelve months against the bar of the edition. */
record RevenueJudge(Request facts, Basis basis) {

  private static final LocalDate PERPETUAL_COUNTS = LocalDate.parse("2024-04-10");

  Judged judge() {
    var million = basis.isIn("E4", "E5");
    long bar = million ? 100_000_000 : 30_000_000;
    var name = million ? "1M" : "300K";
    var counted = counted();
    if (basis.isIn("E2") && facts.has("revenue.waiver") && counted != null && counted < bar) {
      return Judged.of("WAIVED", "REV_QMTH");
    }
    if (facts.isTrue("revenue.disputed")) {
      return Judged.review("REV_DISPUTED");
    }
    if (counted == null) {
      return Judged.pending("REV_UNKNOWN");
    }
    if (counted >= bar) {
      return Judged.met("REV_" + name);
    }
    return Judged.notMet(counted >= bar * 9 / 10 ? "REV_NEAR_" + name : "REV_" + name + "_SHORT");
  }

  /** Cents without what the edition leaves out; null is unknown. */
  private Long counted() {
    var all = facts.number("revenue.countedCents");
    if (!leavesPerpetualOut()) {
      return all;
    }
    var perpetual = facts.number("revenue.perpetualCents");
    return all == null || perpetual == null ? null : Long.valueOf(all - perpetual);
  }

  private boolean leavesPerpetualOut() {
    return basis.isIn("E2")
        || (basis.isIn("E3") && basis.date().minusDays(1).isBefore(PERPETUAL_COUNTS));
  }
}
