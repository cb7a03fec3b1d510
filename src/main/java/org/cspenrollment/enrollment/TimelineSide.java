package org.cspenrollment.enrollment;

import java.util.Optional;
import org.cspenrollment.audit.event.AuditCode;

/** On whose side something happened that everybody involved in a case may see. */
public enum TimelineSide {
  PARTNER,
  OFFICE,
  /** Time, or the application itself. */
  SYSTEM;

  /**
   * On whose side it is told.
   *
   * @return empty for what is the office's own affair, and for what happens outside of cases
   */
  static Optional<TimelineSide> of(AuditCode code) {
    return switch (code) {
      case PREPARATION_BEGUN,
          REQUIREMENT_HANDED_IN,
          CURE_HANDED_IN,
          INFORMATION_ANSWERED,
          APPEAL_LODGED,
          APPEAL_TAKEN_BACK,
          ELECTION_TAKEN_BACK,
          RESELLER_PATH_ELECTED,
          LEAVING_ELECTED,
          EVIDENCE_RECEIVED,
          EVIDENCE_WITHDRAWN,
          EVIDENCE_CARRIED_OVER,
          TRANSITION_STEP_REPORTED,
          TRANSITION_STEP_TAKEN,
          TRANSITION_STEP_NOT_NEEDED ->
          Optional.of(PARTNER);
      case DEADLINE_MOVED,
          CASE_HELD,
          CASE_RELEASED,
          CASE_CORRECTED,
          CASE_CANCELLED,
          CASE_REOPENED,
          INFORMATION_REQUESTED,
          VERDICT_TAKEN_BACK,
          REQUIREMENT_DECIDED,
          REMEDIATION_BEGUN,
          RENEWED,
          NOT_RENEWED,
          CURE_FAILED,
          APPEAL_OVERTURNED,
          APPEAL_DECISION_STANDS,
          CONSEQUENCE_TAKEN,
          CONSEQUENCES_LIFTED,
          TRANSITION_STEP_CONFIRMED,
          TRANSITION_STEP_RETURNED,
          TRANSITION_COMPLETED ->
          Optional.of(OFFICE);
      case CASE_OPENED,
          NEXT_CYCLE_SCHEDULED,
          CYCLE_OVER,
          CASE_SUCCEEDED,
          SCHEDULE_DROPPED,
          CASE_CLOSED,
          REQUIREMENT_RECORDED,
          DEADLINE_MISSED,
          HELD,
          PROGRAMME_LEFT,
          EVIDENCE_INFECTED,
          TRANSITION_BEGUN ->
          Optional.of(SYSTEM);
      case DECLARATION_SAVED,
          TASK_COMPLETED,
          TASK_REASSIGNED,
          TASK_SUPERSEDED,
          EVIDENCE_REFUSED,
          EVIDENCE_VIEWED,
          EVIDENCE_DOWNLOADED,
          EVIDENCE_SEEN_ELSEWHERE,
          EVIDENCE_CORRUPT,
          EVIDENCE_DAMAGED,
          EVIDENCE_MENDED,
          LEGAL_HOLD_PLACED,
          LEGAL_HOLD_LIFTED,
          ERASURE_PROPOSED,
          ERASURE_CONFIRMED,
          ERASURE_REJECTED,
          TRANSITION_LATE,
          PROVIDER_CHOSEN,
          CUSTOMERS_IMPORTED,
          CUSTOMER_ADDED,
          CUSTOMER_CHANGED,
          CUSTOMER_REMOVED,
          CUSTOMER_CONSENT_RECORDED,
          CUSTOMER_CLOSED,
          SUBSCRIPTION_SAVED,
          SUBSCRIPTION_REMOVED,
          TRANSFER_REQUESTED,
          TRANSFER_SAID_ACCEPTED,
          TRANSFER_ACCEPTED,
          TRANSFER_VERIFIED,
          TRANSFER_REJECTED,
          MAIL_SENT,
          MAIL_FAILED,
          MAIL_RETRIED,
          ACCOUNT_CREATED,
          ACCOUNT_DISABLED,
          ACCOUNT_ENABLED,
          ROLES_CHANGED,
          INVITATION_LINK_MADE,
          RESET_LINK_MADE,
          INVITATION_ACCEPTED,
          PASSWORD_RESET,
          PASSWORD_SET,
          PASSWORD_CHANGED,
          LANGUAGE_CHANGED,
          PARTNERS_IMPORTED,
          PARTNER_CHANGED,
          PLAN_RECORDED,
          STANDING_CORRECTED,
          REVENUE_STATED,
          PARTNER_STATUS_CHANGED,
          REVENUE_IMPORTED,
          ABSENCE_ENTERED,
          ABSENCE_ENDED,
          CYCLE_DEADLINE_MOVED,
          CASES_EXPORTED,
          LAUNCH_REQUESTED,
          LAUNCH_ENDED,
          STEP_RESTARTED,
          CASE_MIGRATED,
          CASE_RESUMED,
          MIGRATION_TRIED,
          MIGRATED,
          SIGNED_IN,
          SIGN_IN_FAILED,
          SIGN_IN_THROTTLED,
          ACCESS_DENIED,
          CSRF_REFUSED,
          WEBAPP_REQUEST_REFUSED,
          GRANT_DRIFT,
          CLOCK_MOVED ->
          Optional.empty();
    };
  }
}
