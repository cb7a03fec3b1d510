package org.cspenrollment.review.decision;

import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.review.ReviewDecisions;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What people of the office decided about a case. */
@RestController
class DecisionController {

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
  @Transactional(readOnly = true)
  CaseDecisions decisions(@PathVariable CaseNumber caseNumber) {
    var enrollment = enrollments.visible(caseNumber);
    return new CaseDecisions(
        CaseDecision.of(acts.of(enrollment.id())).stream().map(DecisionView::of).toList(),
        enrollments.resultFacts(enrollment.id()));
  }
}
