package org.cspenrollment.notification;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.Recorded;

/**
 * What a mail tells, and which act on record it tells of: the whole table. Acts that are not here
 * are told by no mail. The words are in the message bundle {@code mail}, by the name of the kind.
 */
enum MailKind {
  CASE_OPENED("CASE_OPENED", By.EVIDENCE_AND_DECISION),
  INFORMATION_REQUESTED("INFORMATION_REQUESTED", By.DUE),
  REMEDIATION_BEGUN("REMEDIATION_BEGUN", By.DECISION),
  RENEWED("RENEWED", By.NOTHING),
  NOT_RENEWED("NOT_RENEWED", By.NEXT_STEP),
  RESTRICTED("CONSEQUENCE_TAKEN", "status", "RESTRICTED", By.NEXT_STEP),
  SUSPENDED("CONSEQUENCE_TAKEN", "status", "SUSPENDED", By.NEXT_STEP),
  REVOKED("CONSEQUENCE_TAKEN", "status", "REVOKED", By.NOTHING),
  DEADLINE_MOVED("DEADLINE_MOVED", By.EVIDENCE_AND_DECISION),
  APPEAL_LODGED("APPEAL_LODGED", By.NOTHING),
  APPEAL_OVERTURNED("APPEAL_OVERTURNED", By.NOTHING),
  APPEAL_STANDS("APPEAL_DECISION_STANDS", By.NEXT_STEP),
  CURE_FAILED("CURE_FAILED", By.NEXT_STEP),
  RESELLER_PATH_ELECTED("RESELLER_PATH_ELECTED", By.NOTHING),
  EXIT_NOTICE_GIVEN("LEAVING_ELECTED", By.NOTICE),
  EXITED("PROGRAMME_LEFT", By.NOTHING),
  CASE_CANCELLED("CASE_CANCELLED", By.NOTHING),
  CASE_HELD("CASE_HELD", By.NOTHING),
  CASE_RELEASED("CASE_RELEASED", By.EVIDENCE_AND_DECISION),
  OFFICE_LATE("HELD", By.NOTHING),
  TRANSITION_STEP_CONFIRMED("TRANSITION_STEP_CONFIRMED", By.NOTHING),
  TRANSITION_STEP_RETURNED("TRANSITION_STEP_RETURNED", By.NOTHING),
  TRANSITION_COMPLETED("TRANSITION_COMPLETED", By.NOTHING),
  /** No act: the sweep writes it. */
  REMINDER("", By.NOTHING);

  /** By when something is asked or happens. */
  enum By {
    NOTHING,
    DUE,
    DECISION,
    EVIDENCE_AND_DECISION,
    NEXT_STEP,
    NOTICE;

    /** A line with a day: its text and the fact that is the day. */
    record Line(String key, String fact) {}

    List<Line> lines() {
      var decision = new Line("mail.decision", "decisionDue");
      return switch (this) {
        case NOTHING -> List.of();
        case DUE -> List.of(new Line("mail.by", "due"));
        case DECISION -> List.of(decision);
        case EVIDENCE_AND_DECISION -> List.of(new Line("mail.evidence", "evidenceDue"), decision);
        case NEXT_STEP -> List.of(new Line("mail.next-step", "nextStepDue"));
        case NOTICE -> List.of(new Line("mail.notice", "noticeEnds"));
      };
    }
  }

  private final String action;
  private final String detail;
  private final String value;
  private final By by;

  MailKind(String action, By by) {
    this(action, "", "", by);
  }

  MailKind(String action, String detail, String value, By by) {
    this.action = action;
    this.detail = detail;
    this.value = value;
    this.by = by;
  }

  /** What tells of this act; the first that fits. */
  static Optional<MailKind> of(Recorded act) {
    return Arrays.stream(values()).filter(kind -> kind != REMINDER && kind.tells(act)).findFirst();
  }

  private boolean tells(Recorded act) {
    return action.equals(act.action())
        && (detail.isEmpty() || value.equals(String.valueOf(act.details().get(detail))));
  }

  By by() {
    return by;
  }
}
