package org.cspenrollment.review.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.Finding;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What people of the office decided about a case. */
@RestController
class DecisionController {

  /**
   * One decision.
   *
   * @param task such as {@code verify-infrastructure}
   * @param requirement none where it is about the whole case
   * @param facts what the person put on record
   * @param recommended what the tables said, with reason and rule, where they say something
   * @param second what the second person said to it
   */
  record DecisionView(
      String task,
      @Nullable String requirement,
      int round,
      String answer,
      @Nullable String reasonCode,
      @Nullable String comment,
      Map<String, Object> facts,
      List<Finding> findings,
      @Nullable String recommended,
      @Nullable String recommendedReason,
      @Nullable String recommendedRule,
      @Nullable LocalDate waivedUntil,
      String by,
      Instant at,
      @Nullable Second second) {}

  /** What the second person said. */
  record Second(String task, String answer, @Nullable String comment, String by, Instant at) {}

  /**
   * All decisions, in the order they were taken.
   *
   * @param read what the decision table read for the result of each requirement that has one
   */
  record CaseDecisions(List<DecisionView> decisions, Map<String, Map<String, Object>> read) {}

  private final ReviewDecisions acts;
  private final Enrollments enrollments;

  DecisionController(ReviewDecisions acts, Enrollments enrollments) {
    this.acts = acts;
    this.enrollments = enrollments;
  }

  @GetMapping("/api/v1/enrollments/{caseNumber}/decisions")
  CaseDecisions decisions(@PathVariable CaseNumber caseNumber) {
    var enrollment = enrollments.visible(caseNumber);
    return new CaseDecisions(
        CaseDecision.of(acts.of(enrollment.id())).stream().map(DecisionController::view).toList(),
        enrollments.resultFacts(enrollment.id()));
  }

  private static DecisionView view(CaseDecision decision) {
    var act = decision.act();
    return new DecisionView(
        act.kind().key(),
        act.requirementId(),
        act.round(),
        act.answer(),
        act.reasonCode(),
        act.comment(),
        act.facts(),
        act.findings(),
        act.recommended(),
        act.recommendedReason(),
        act.recommendedRule(),
        act.waivedUntil(),
        act.actedBy(),
        act.actedAt(),
        decision.second().map(DecisionController::second).orElse(null));
  }

  private static Second second(ReviewDecision act) {
    return new Second(act.kind().key(), act.answer(), act.comment(), act.actedBy(), act.actedAt());
  }
}
