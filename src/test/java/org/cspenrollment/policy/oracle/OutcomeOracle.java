package org.cspenrollment.policy.oracle;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** D4: what is recommended. */
record OutcomeOracle(Request request, Basis basis) {

  /**
   * Decides.
   *
   * @param results by level and result, how many there are, such as {@code MANDATORY NOT_MET}
   */
  String decision(Map<String, Long> results) {
    var election = request.has("election") ? request.text("election") : "STAY";
    if (election.equals("LEAVE")) {
      return "VOLUNTARY_EXIT";
    }
    if (election.equals("MOVE")) {
      return "TRANSITION";
    }
    if (basis.isIn("E0")) {
      return request.isRenewal() ? "NO_CHECK" : "NOT_ELIGIBLE";
    }
    if (results.containsKey("MANDATORY REVIEW")) {
      return "HUMAN_DECISION";
    }
    return request.isRenewal() ? renewal(results) : application(results);
  }

  private String renewal(Map<String, Long> results) {
    var over = request.isTrue("deadlinePassed");
    if (results.containsKey("MANDATORY NOT_MET")) {
      return over ? "NOT_RENEWED" : "REMEDIATE";
    }
    if (results.containsKey("MANDATORY PENDING")) {
      return waiting(over, "NOT_RENEWED");
    }
    var noted =
        List.of("RECOMMENDED NOT_MET", "RECOMMENDED MET_FOLLOWUP", "MANDATORY MET_FOLLOWUP");
    return noted.stream().anyMatch(results::containsKey) ? "RENEW_WITH_NOTES" : "RENEW";
  }

  private String application(Map<String, Long> results) {
    if (results.containsKey("MANDATORY NOT_MET")) {
      return "NOT_ELIGIBLE";
    }
    return results.containsKey("MANDATORY PENDING")
        ? waiting(request.isTrue("deadlinePassed"), "NOT_ELIGIBLE")
        : "ENROLL";
  }

  private String waiting(boolean over, String tooLate) {
    if (!over) {
      return "WAIT";
    }
    return request.isTrue("evidenceInTime") ? "HOLD" : tooLate;
  }

  static Map<String, Long> counted(List<Map.Entry<Asked, Judged>> judged) {
    return judged.stream()
        .collect(
            Collectors.groupingBy(
                one -> one.getKey().level() + " " + one.getValue().result(),
                Collectors.counting()));
  }
}
