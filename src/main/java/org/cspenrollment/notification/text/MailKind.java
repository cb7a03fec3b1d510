package org.cspenrollment.notification.text;

import java.util.List;

/**
 * What a mail tells; which event is told by which, {@code EventMail} says. The words are in the
 * message bundle {@code mail}, by the name of the kind.
 */
public enum MailKind {
  CASE_OPENED(By.EVIDENCE_AND_DECISION),
  INFORMATION_REQUESTED(By.DUE),
  /** Requirements, a cure or an answer. */
  HANDED_IN(By.NOTHING),
  /** A request for information, before it was answered. */
  REQUEST_TAKEN_BACK(By.NOTHING),
  /** A verdict against the partner that it had been told. */
  VERDICT_TAKEN_BACK(By.NOTHING),
  /** To whoever held a task of the office that ended with its case. */
  TASK_SUPERSEDED(By.NOTHING),
  REMEDIATION_BEGUN(By.NOTHING),
  RENEWED(By.NOTHING),
  NOT_RENEWED(By.NEXT_STEP),
  RESTRICTED(By.NEXT_STEP),
  SUSPENDED(By.NEXT_STEP),
  REVOKED(By.NOTHING),
  DEADLINE_MOVED(By.EVIDENCE_AND_DECISION),
  APPEAL_LODGED(By.NOTHING),
  APPEAL_OVERTURNED(By.NOTHING),
  APPEAL_STANDS(By.NEXT_STEP),
  CURE_FAILED(By.NEXT_STEP),
  RESELLER_PATH_ELECTED(By.NOTHING),
  EXIT_NOTICE_GIVEN(By.NOTHING),
  EXITED(By.NOTHING),
  CASE_CANCELLED(By.NOTHING),
  CASE_REOPENED(By.NOTHING),
  CASE_SUCCEEDED(By.NOTHING),
  CASE_HELD(By.NOTHING),
  CASE_RELEASED(By.NOTHING),
  /** The office, not the partner, is late; the partner keeps its status. */
  OFFICE_LATE(By.NOTHING),
  TRANSITION_STEP_CONFIRMED(By.NOTHING),
  TRANSITION_STEP_RETURNED(By.NOTHING),
  TRANSITION_STEP_MOVED(By.STEP),
  TRANSITION_COMPLETED(By.NOTHING),
  /** Nothing that happened: the sweep writes it. */
  REMINDER(By.NOTHING);

  /** A day a mail names besides that of what comes next. */
  enum By {
    NOTHING,
    /** That of the request itself, where another one has to be answered before it. */
    DUE,
    /** That of a step which another one comes before. */
    STEP,
    /** The dates of the case, which the mail is about. */
    EVIDENCE_AND_DECISION,
    /** That of the next step of enforcement, while something else comes before it. */
    NEXT_STEP;

    /** A line with a day: its text and the fact that is the day. */
    record Line(String key, String fact) {}

    List<Line> lines() {
      return switch (this) {
        case NOTHING -> List.of();
        case DUE -> List.of(new Line("mail.by", "due"));
        case STEP -> List.of(new Line("mail.step", "due"));
        case EVIDENCE_AND_DECISION ->
            List.of(
                new Line("mail.evidence", "evidenceDue"), new Line("mail.decision", "decisionDue"));
        case NEXT_STEP -> List.of(new Line("mail.next-step", "nextStepDue"));
      };
    }
  }

  private final By by;

  MailKind(By by) {
    this.by = by;
  }

  /** Which days it names besides that of what comes next. */
  By by() {
    return by;
  }
}
