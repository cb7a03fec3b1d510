package org.cspenrollment.launch;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.cspenrollment.enrollment.life.OpeningAnswer;
import org.cspenrollment.enrollment.life.OpeningObstacle;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens several cases that are due, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpeningDueCases {

  private final OpeningEnrollments opening;
  private final EnrollmentPolicy policy;

  OpeningDueCases(OpeningEnrollments opening, EnrollmentPolicy policy) {
    this.opening = opening;
    this.policy = policy;
  }

  /**
   * Opens these cases by the tables in force.
   *
   * @return what became of each; one refusal or failure is thrown and leaves the transaction to be
   *     rolled back
   */
  List<DueCase> open(List<DueCase> due) {
    var wanted = new TreeMap<TenantId, LocalDate>();
    due.forEach(one -> wanted.put(one.tenantId(), one.basisDate()));
    var answers = opening.openDue(wanted, policy.currentTables());
    return due.stream().map(one -> became(one, answers.get(one.tenantId()))).toList();
  }

  private static DueCase became(DueCase one, @Nullable OpeningAnswer answer) {
    if (answer == null || !answer.caseNumber().equals(one.caseNumber())) {
      throw new IllegalStateException("Two cases of a tenant in one chunk: " + one);
    }
    return answer
        .obstacle()
        .map(
            why ->
                why == OpeningObstacle.CASE_EXISTS
                    ? one.now(DueCaseState.ALREADY)
                    : PassedOver.of(one, why, answer.inTheWay()))
        .orElseGet(() -> one.now(DueCaseState.OPENED));
  }
}
