package org.cspenrollment.review.asked;

import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.schedule.ReviewGuidance;
import org.cspenrollment.policy.verdict.FactFields;
import org.cspenrollment.policy.verdict.ProofChecklist;
import org.cspenrollment.policy.verdict.Reason;
import org.cspenrollment.policy.verdict.ReasonCodes;
import org.cspenrollment.review.TaskReference;
import org.springframework.stereotype.Service;

/** Reads what a task asks from the tables its case is pinned to. */
@Service
public class TaskQuestions {

  private final Enrollments enrollments;
  private final ProofChecklist proof;
  private final FactFields facts;
  private final ReasonCodes reasons;
  private final ReviewGuidance guidance;

  TaskQuestions(
      Enrollments enrollments,
      ProofChecklist proof,
      FactFields facts,
      ReasonCodes reasons,
      ReviewGuidance guidance) {
    this.enrollments = enrollments;
    this.proof = proof;
    this.facts = facts;
    this.reasons = reasons;
    this.guidance = guidance;
  }

  /** What a task asks; {@link Asked#NOTHING} where it verifies nothing. */
  public Asked of(TaskReference task) {
    if (!task.kind().isVerification()) {
      return Asked.NOTHING;
    }
    return about(task, task.kind().key());
  }

  /** The words of a reason against a requirement; nothing where it has none. */
  public Optional<Bilingual> reasonAgainst(
      Enrollment enrollment, RequirementId requirement, String code) {
    return reasons.of(enrollment.edition(), requirement, enrollments.pins(enrollment.id())).stream()
        .filter(one -> one.verdict() == Verdict.NOT_MET && one.code().equals(code))
        .map(Reason::sentence)
        .findFirst();
  }

  /**
   * What the verification of a requirement asked, for whoever confirms what came of it.
   *
   * @param verification the kind of task, such as {@code verify-infrastructure}
   */
  public Asked about(TaskReference task, String verification) {
    var requirement = task.requiredRequirement();
    var edition = enrollments.require(task.caseNumber()).edition();
    var pinned = enrollments.pins(task.caseNumber());
    return new Asked(
        proof.of(edition, requirement, pinned),
        facts.of(verification, requirement, pinned),
        reasons.of(edition, requirement, pinned),
        guidance.findings(requirement, pinned));
  }
}
