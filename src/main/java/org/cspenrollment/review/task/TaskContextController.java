package org.cspenrollment.review.task;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.enforcement.Enforcement;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.policy.verdict.Reason;
import org.cspenrollment.review.DraftStore;
import org.cspenrollment.review.FourEyes;
import org.cspenrollment.review.ReviewDecision;
import org.cspenrollment.review.ReviewDecisionStore;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.asked.TaskQuestions;
import org.cspenrollment.review.decision.Appeals;
import org.cspenrollment.review.verification.Explanations;
import org.cspenrollment.review.verification.InformationRequests;
import org.cspenrollment.review.verification.VerdictView;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a form shows beside the questions of a task, in one call. */
@RestController
class TaskContextController {

  private final OpenStaffTasks tasks;
  private final FourEyes fourEyes;
  private final ReviewDecisionStore acts;
  private final DraftStore drafts;
  private final InformationRequests informationRequests;
  private final Appeals appeals;
  private final Enforcement consequences;
  private final Enrollments enrollments;
  private final EnrollmentPolicy policy;
  private final Explanations explanations;
  private final TaskQuestions questions;
  private final CurrentActor currentActor;

  TaskContextController(
      OpenStaffTasks tasks,
      FourEyes fourEyes,
      ReviewDecisionStore acts,
      DraftStore drafts,
      InformationRequests informationRequests,
      Appeals appeals,
      Enforcement consequences,
      Enrollments enrollments,
      EnrollmentPolicy policy,
      Explanations explanations,
      TaskQuestions questions,
      CurrentActor currentActor) {
    this.tasks = tasks;
    this.fourEyes = fourEyes;
    this.acts = acts;
    this.drafts = drafts;
    this.informationRequests = informationRequests;
    this.appeals = appeals;
    this.consequences = consequences;
    this.enrollments = enrollments;
    this.policy = policy;
    this.explanations = explanations;
    this.questions = questions;
    this.currentActor = currentActor;
  }

  @GetMapping("/api/v1/tasks/{taskId}/context")
  @Transactional(readOnly = true)
  TaskContext context(@PathVariable String taskId) {
    var task = tasks.require(taskId);
    var enrollment = enrollments.visible(task.caseNumber());
    var all = enrollments.requirements(enrollment.id());
    var requirement = all.stream().filter(one -> one.id().equals(task.requirementId())).findFirst();
    var pinned = enrollments.pins(enrollment.id());
    var judged = requirement.filter(one -> task.kind().isVerification());
    var codes = judged.map(one -> reasonCodes(task, enrollment, one)).orElse(List.of());
    return new TaskContext(
        task.id(),
        task.kind().key(),
        task.due(),
        task.assignee(),
        refusal(task).orElse(null),
        CaseHead.of(enrollment),
        requirement.map(one -> asked(enrollment, one)).orElse(null),
        requirement.isPresent()
            ? List.of()
            : all.stream().map(one -> asked(enrollment, one)).toList(),
        codes,
        judged.map(one -> explanations.kinds(one.id(), pinned)).orElse(List.of()),
        judged.map(one -> explanations.guidance(one.id(), codes, pinned)).orElse(Map.of()),
        acts.acts(enrollment.id()).stream()
            .filter(act -> concerns(task, act.requirementId()))
            .map(act -> earlier(enrollment, act, explanations.told(act, pinned)))
            .toList(),
        informationRequests.of(enrollment.id()).stream()
            .filter(request -> concerns(task, request.requirementId()))
            .toList(),
        enrollment.state().hasEnforcement() ? consequences.ladder(enrollment) : List.of(),
        appeals.of(enrollment.id()).orElse(null),
        drafts.of(taskId, currentActor.get().username()));
  }

  /** A task about the whole case is concerned with everything. */
  private static boolean concerns(StaffTask task, @Nullable RequirementId requirementId) {
    return task.requirementId() == null || Objects.equals(task.requirementId(), requirementId);
  }

  private Optional<String> refusal(StaffTask task) {
    var actor = currentActor.get();
    return fourEyes.objection(task.reference(), actor.username(), actor.roles());
  }

  /** Those of the table, and those a person can give. */
  private List<String> reasonCodes(
      StaffTask task, Enrollment enrollment, CaseRequirement requirement) {
    var ofTable =
        policy.reasonCodes(
            requirement.id(), enrollment.edition(), enrollments.pins(enrollment.id()));
    var ofPeople = questions.of(task.reference()).reasons().stream().map(Reason::code);
    return Stream.concat(ofTable.stream(), ofPeople).distinct().toList();
  }

  private AskedRequirement asked(Enrollment enrollment, CaseRequirement one) {
    var basisDate = enrollment.basisDate();
    return AskedRequirement.of(
        one, basisDate, against(enrollment, one.id(), one.reasonCode()).orElse(null));
  }

  private EarlierAct earlier(
      Enrollment enrollment, ReviewDecision act, List<VerdictView.Told> findings) {
    var recommended = against(enrollment, act.requirementId(), act.recommendedReason());
    return EarlierAct.of(act, reason(act), recommended.orElse(null), findings);
  }

  private Optional<Bilingual> against(
      Enrollment enrollment, @Nullable RequirementId requirement, @Nullable String code) {
    return requirement == null || code == null
        ? Optional.empty()
        : questions.reasonAgainst(enrollment, requirement, code);
  }

  /** The words a reason was chosen by; none of an act without one, or without words for it. */
  private @Nullable Bilingual reason(ReviewDecision act) {
    if (!act.kind().isVerification() || act.reasonCode() == null) {
      return null;
    }
    return questions
        .about(act.reference(), act.kind().key())
        .reason(Verdict.valueOf(act.answer()), act.reasonCode())
        .map(Reason::sentence)
        .orElse(null);
  }
}
