package org.cspenrollment.workflow;

import static org.cspenrollment.workflow.Scenario.scenario;

import java.time.LocalDate;

/** What the partners of a portfolio of the fourth edition have in common. */
final class FourthEdition {

  static final LocalDate BASIS_DATE = LocalDate.of(2026, 1, 31);

  /** The basis date of the cycle after it. */
  static final LocalDate NEXT = LocalDate.of(2027, 1, 31);

  /** The reminders of a partner that lets its basis date come. */
  static final String LAST_DAYS =
      "-30 BASIS_30, -14 BASIS_14, -7 BASIS_7, -1 BASIS_1, +0 BASIS_0, ";

  private FourthEdition() {}

  static Scenario good(String name, int number) {
    return good(name, tenant(number));
  }

  /** Everything but its plan, which a person verifies, is in order. */
  static Scenario good(String name, TenantLine tenant) {
    return scenario(name, tenant, BASIS_DATE).knownAs(Registry::inOrder);
  }

  /** Of its first cycle: no window has begun before that of this basis date. */
  static TenantLine tenant(int number) {
    return TenantLine.korean(number, "2025-01-20", "2025-06-01", "2026-05-31");
  }
}
