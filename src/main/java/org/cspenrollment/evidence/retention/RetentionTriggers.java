package org.cspenrollment.evidence.retention;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.audit.event.AuditCode;

/** From what the years are counted for which the evidence of a case is kept. */
public final class RetentionTriggers {

  /** What is on record of a case without being an act in it. */
  public static final Set<AuditCode> NO_TRIGGERS =
      Arrays.stream(AuditCode.values())
          .filter(code -> !isTrigger(code))
          .collect(Collectors.toUnmodifiableSet());

  private RetentionTriggers() {}

  /**
   * Whether the years begin anew when this happens in a case. Sending files, looking at them,
   * keeping and erasing them and mailing about them do nothing in a case; all else does.
   */
  public static boolean isTrigger(AuditCode code) {
    return switch (code) {
      case EVIDENCE_RECEIVED,
          EVIDENCE_REFUSED,
          EVIDENCE_WITHDRAWN,
          EVIDENCE_CARRIED_OVER,
          EVIDENCE_VIEWED,
          EVIDENCE_DOWNLOADED,
          EVIDENCE_SEEN_ELSEWHERE,
          EVIDENCE_INFECTED,
          EVIDENCE_CORRUPT,
          EVIDENCE_DAMAGED,
          EVIDENCE_MENDED,
          LEGAL_HOLD_PLACED,
          LEGAL_HOLD_LIFTED,
          ERASURE_PROPOSED,
          ERASURE_CONFIRMED,
          ERASURE_REJECTED,
          MAIL_SENT,
          MAIL_FAILED,
          MAIL_RETRIED ->
          false;
      case CASE_OPENED,
          NEXT_CYCLE_SCHEDULED,
          DEADLINE_MOVED,
          CASE_HELD,
          CASE_RELEASED,
          CASE_CORRECTED,
          CASE_CANCELLED,
          CASE_REOPENED,
          CASE_SUCCEEDED,
          SCHEDULE_DROPPED,
          CASE_GIVEN_UP,
          CYCLE_OVER,
          CASE_CLOSED,
          PREPARATION_BEGUN,
          DECLARATION_SAVED,
          REQUIREMENT_HANDED_IN,
          REQUIREMENT_RECORDED,
          DEADLINE_MISSED,
          CURE_HANDED_IN,
          TASK_COMPLETED,
          TASK_REASSIGNED,
          TASK_SUPERSEDED,
          INFORMATION_REQUESTED,
          INFORMATION_ANSWERED,
          VERDICT_TAKEN_BACK,
          REQUIREMENT_DECIDED,
          REMEDIATION_BEGUN,
          HELD,
          RENEWED,
          NOT_RENEWED,
          CURE_FAILED,
          APPEAL_LODGED,
          APPEAL_TAKEN_BACK,
          ELECTION_TAKEN_BACK,
          APPEAL_OVERTURNED,
          APPEAL_DECISION_STANDS,
          CONSEQUENCE_TAKEN,
          CONSEQUENCES_LIFTED,
          RESELLER_PATH_ELECTED,
          LEAVING_ELECTED,
          PROGRAMME_LEFT,
          TRANSITION_BEGUN,
          PROVIDER_CHOSEN,
          TRANSITION_STEP_REPORTED,
          TRANSITION_STEP_TAKEN,
          TRANSITION_STEP_NOT_NEEDED,
          TRANSITION_LATE,
          TRANSITION_STEP_CONFIRMED,
          TRANSITION_STEP_RETURNED,
          TRANSITION_STEP_MOVED,
          TRANSITION_COMPLETED,
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
          ACCOUNT_CREATED,
          ACCOUNT_DISABLED,
          ACCOUNT_ENABLED,
          ROLES_CHANGED,
          INVITATION_LINK_MADE,
          RESET_LINK_MADE,
          RESET_LINK_AGREED,
          INVITATION_ACCEPTED,
          PASSWORD_RESET,
          PASSWORD_SET,
          PASSWORD_CHANGED,
          CURRENT_PASSWORD_WRONG,
          LANGUAGE_CHANGED,
          PARTNERS_IMPORTED,
          PARTNERS_EXPORTED,
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
          REFUSALS_COUNTED,
          CLOCK_MOVED ->
          true;
    };
  }
}
