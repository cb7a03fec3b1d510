package org.cspenrollment.review.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.enforcement.EnforcementStepView;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.schedule.Guidance;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDraft;
import org.cspenrollment.review.decision.Appeal;
import org.cspenrollment.review.verification.Explanation;
import org.cspenrollment.review.verification.InformationRequest;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person needs beside a task to decide it.
 *
 * @param task the kind of task, such as {@code verify-support-package}
 * @param due by when, UTC
 * @param assignee who has claimed it
 * @param refusal why the person asking may not do it, where something is against it
 * @param enrollment the case
 * @param requirement what the task is about; none where it is about the whole case
 * @param requirements of a task about the whole case: all that is asked, with the results so far
 * @param reasonCodes the codes the pinned table knows; empty where no verdict is asked
 * @param findingKinds what can be said of a file; empty where no verdict is asked
 * @param guidance what the partner reads as acceptable, by reason code, and for any other code
 *     under the empty one; empty where no verdict is asked
 * @param earlierActs what people of the office did on this matter, oldest first
 * @param informationRequests what the partner was asked for, oldest first
 * @param ladder the steps down of a case that is not renewed, with what was taken of them
 * @param appeal what the partner brings forward
 * @param draft what the person asking has entered and not yet sent
 */
record TaskContext(
    String id,
    String task,
    @Nullable Instant due,
    @Nullable String assignee,
    @Nullable String refusal,
    Case enrollment,
    @Nullable Asked requirement,
    List<Asked> requirements,
    List<String> reasonCodes,
    List<FindingKind> findingKinds,
    Map<String, Guidance> guidance,
    List<EarlierAct> earlierActs,
    List<InformationRequest> informationRequests,
    List<EnforcementStepView> ladder,
    @Nullable Appeal appeal,
    ReviewDraft draft) {

  /** The case in a few words. */
  record Case(
      String id,
      String partner,
      String country,
      String edition,
      LocalDate basisDate,
      Bilingual basisExplanation,
      LocalDate evidenceDue,
      String state,
      String partnerStatus,
      @Nullable String outcome,
      @Nullable Bilingual outcomeSentence,
      @Nullable Instant decidedAt) {}

  /** A requirement: what it asks for, what the partner says, what is known so far. */
  record Asked(
      String id,
      String level,
      Bilingual asks,
      String source,
      int round,
      @Nullable Instant handedInAt,
      Map<String, Object> declaration,
      String result,
      @Nullable String reasonCode,
      @Nullable Bilingual sentence,
      List<String> notes) {

    static Asked of(CaseRequirement one) {
      return new Asked(
          one.id(),
          one.requirement().level().name(),
          one.requirement().sentence(),
          one.requirement().source(),
          one.round(),
          one.handedInAt(),
          one.declaration(),
          one.result().name(),
          one.reasonCode(),
          one.sentence(),
          one.given().notes());
    }
  }

  /** What somebody did before. */
  record EarlierAct(
      String task,
      @Nullable String requirement,
      int round,
      String answer,
      @Nullable String reasonCode,
      @Nullable String comment,
      Map<String, Object> facts,
      List<Explanation.Told> findings,
      @Nullable String recommended,
      @Nullable String recommendedReason,
      @Nullable LocalDate waivedUntil,
      String by,
      Instant at) {

    static EarlierAct of(ReviewDecision act, List<Explanation.Told> findings) {
      return new EarlierAct(
          act.kind().key(),
          act.requirementId(),
          act.round(),
          act.answer(),
          act.reasonCode(),
          act.comment(),
          act.facts(),
          findings,
          act.recommended(),
          act.recommendedReason(),
          act.waivedUntil(),
          act.actedBy(),
          act.actedAt());
    }
  }
}
