package org.cspenrollment.policy.oracle;

import java.time.LocalDate;
import java.util.List;

/**
 * D3: what is said of one requirement.
 *
 * @param earliest the earliest day an application makes sense, or null
 * @param notes codes that stand in the notes
 */
record Judged(String result, String code, LocalDate earliest, List<String> notes) {

  static Judged met(String code) {
    return of("MET", code);
  }

  static Judged notMet(String code) {
    return of("NOT_MET", code);
  }

  static Judged pending(String code) {
    return of("PENDING", code);
  }

  static Judged review(String code) {
    return of("REVIEW", code);
  }

  static Judged of(String result, String code) {
    return new Judged(result, code, null, List.of());
  }

  Judged from(LocalDate day) {
    return new Judged(result, code, day, notes);
  }

  Judged noting(List<String> codes) {
    return new Judged(result, code, earliest, codes);
  }

  /** A fact that is true, false or unknown. */
  static Judged fact(String name, Boolean fact) {
    if (fact == null) {
      return pending(name + "_UNKNOWN");
    }
    return fact ? met(name + "_OK") : notMet(name + "_MISSING");
  }
}
