package org.cspenrollment.review.verification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.audit.event.CaseEvent;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCancelled;
import org.cspenrollment.audit.event.ReviewEvent.InformationAnswered;
import org.cspenrollment.audit.event.ReviewEvent.InformationRequested;
import org.cspenrollment.audit.event.SuccessionEvent.CaseGivenUp;
import org.cspenrollment.audit.event.SuccessionEvent.CaseSucceeded;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.preparation.Additions;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.review.RequestedInformation;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office asks a partner for, requirement by requirement, and the partner's answers. */
@Service
public class InformationRequests {

  private static final int ANSWER_LENGTH = 4000;

  private final InformationRequestStore store;
  private final Enrollments enrollments;
  private final Additions additions;
  private final EnrollmentWorkflow workflow;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  InformationRequests(
      InformationRequestStore store,
      Enrollments enrollments,
      Additions additions,
      EnrollmentWorkflow workflow,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.enrollments = enrollments;
    this.additions = additions;
    this.workflow = workflow;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** All requests of a case, oldest first. */
  public List<InformationRequest> of(CaseNumber caseNumber) {
    return store.of(caseNumber);
  }

  /** The requests of these cases that the partner has yet to answer, oldest first. */
  public List<InformationRequest> open(Collection<CaseNumber> caseNumbers) {
    return store.open(caseNumbers);
  }

  /** The last days to answer the open requests of these cases, by case number and requirement. */
  public Map<CaseNumber, Map<String, LocalDate>> openDue(Collection<CaseNumber> caseNumbers) {
    return store.openDue(caseNumbers);
  }

  /** A case that is called off, or succeeded by the next one, asks for nothing more. */
  @EventListener
  void closeWith(Recorded recorded) {
    if (recorded.event() instanceof CaseEvent ended
        && (ended instanceof CaseCancelled
            || ended instanceof CaseSucceeded
            || ended instanceof CaseGivenUp)
        && of(ended.caseNumber()).stream().anyMatch(InformationRequest::isOpen)) {
      store.close(ended.caseNumber(), clock.instant());
    }
  }

  /** Asks the partner; the day to answer by was worked out by the caller. */
  void ask(
      CaseNumber caseNumber,
      RequirementId requirementId,
      RequestedInformation asked,
      String comment,
      LocalDate due) {
    var id = UUID.randomUUID();
    store.add(
        InformationRequest.asked(
            id, caseNumber, requirementId, asked, comment, clock.instant(), due),
        currentActor.get().username().value());
    audit.record(new InformationRequested(caseNumber, requirementId, id, due));
  }

  /**
   * Answers a request; verification of its requirement goes on.
   *
   * @param typed a few words; may be empty where something was added since the office asked
   * @return the answered request; 404 if the case has no such request, 409 if it is answered
   *     already, 422 {@code answer-empty} if it says nothing and nothing was added
   */
  @Transactional
  public InformationRequest answer(CaseNumber caseNumber, UUID requestId, String typed) {
    enrollments.visibleForChange(caseNumber);
    if (typed.length() > ANSWER_LENGTH) {
      throw ProblemException.invalidField("answer", "At most 4,000 characters, please.");
    }
    var answer = Typed.lines("answer", typed);
    var request =
        of(caseNumber).stream()
            .filter(one -> one.id().equals(requestId))
            .findFirst()
            .orElseThrow(ProblemException::notFound);
    if (request.isOpen()) {
      refuseEmpty(request, answer);
    }
    var at = clock.instant();
    var by = currentActor.get().username().value();
    if (!store.answer(caseNumber, requestId, answer, by, at)) {
      throw ProblemException.conflict(
          "already-answered",
          "Answered already",
          "This request has been answered already, or its case has ended.");
    }
    audit.record(new InformationAnswered(caseNumber, request.requirementId(), requestId));
    workflow.informationAnswered(caseNumber, request.requirementId());
    return request.answered(answer, at);
  }

  private void refuseEmpty(InformationRequest request, String answer) {
    if (answer.isBlank()
        && !additions.anySince(request.caseNumber(), request.requirementId(), request.askedAt())) {
      throw ProblemException.unacceptable(
          "answer-empty",
          "The answer is empty",
          "Add a document that was asked for, correct what you have stated, or say in words why you"
              + " cannot.",
          List.of(new ProblemException.FieldError("answer", "is empty, and nothing was added")));
    }
  }

  /** Today, in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
