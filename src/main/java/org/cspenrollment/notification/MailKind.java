package org.cspenrollment.notification;

import java.util.Arrays;
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
  NOT_RENEWED("NOT_RENEWED", By.NOTHING),
  RESTRICTED("CONSEQUENCE_TAKEN", "status", "RESTRICTED", By.NOTHING),
  SUSPENDED("CONSEQUENCE_TAKEN", "status", "SUSPENDED", By.NOTHING),
  REVOKED("CONSEQUENCE_TAKEN", "status", "REVOKED", By.NOTHING),
  DEADLINE_MOVED("DEADLINE_MOVED", By.EVIDENCE_AND_DECISION),
  APPEAL_LODGED("APPEAL_LODGED", By.NOTHING),
  APPEAL_OVERTURNED("APPEAL_DECIDED", "decision", "OVERTURNED", By.NOTHING),
  APPEAL_DECIDED("APPEAL_DECIDED", By.NOTHING),
  RESELLER_PATH_ELECTED("RESELLER_PATH_ELECTED", By.NOTHING),
  EXIT_NOTICE_GIVEN("EXIT_NOTICE_GIVEN", By.NOTHING),
  EXITED("EXITED", By.NOTHING),
  CASE_CANCELLED("CASE_CANCELLED", By.NOTHING),
  CASE_HELD("CASE_HELD", By.NOTHING),
  TRANSITION("TRANSITION_*", By.NOTHING),
  /** No act: the sweep writes it. */
  REMINDER("", By.NOTHING);

  /** By when something is asked. */
  enum By {
    NOTHING,
    DUE,
    DECISION,
    EVIDENCE_AND_DECISION
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
    return isNamed(act.action())
        && (detail.isEmpty() || value.equals(String.valueOf(act.details().get(detail))));
  }

  private boolean isNamed(String recorded) {
    return action.endsWith("*")
        ? recorded.startsWith(action.substring(0, action.length() - 1))
        : action.equals(recorded);
  }

  By by() {
    return by;
  }
}
