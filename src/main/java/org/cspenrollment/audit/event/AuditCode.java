package org.cspenrollment.audit.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The codes of what happened, as they stand in the rows of the record: published, and never changed
 * or taken away. Each belongs to one event type, which says what it means. Whatever is derived from
 * what happened is a switch over these without a default, so that the compiler asks of each new
 * code whether a mail tells of it, whether partners see it, and whether evidence is kept longer
 * because of it.
 */
public enum AuditCode {
  CASE_OPENED,
  NEXT_CYCLE_SCHEDULED,
  DEADLINE_MOVED,
  CASE_HELD,
  CASE_RELEASED,
  CASE_CORRECTED,
  CASE_CANCELLED,
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

  EVIDENCE_RECEIVED,
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

  TRANSITION_BEGUN,
  PROVIDER_CHOSEN,
  TRANSITION_STEP_REPORTED,
  TRANSITION_STEP_TAKEN,
  TRANSITION_STEP_NOT_NEEDED,
  TRANSITION_LATE,
  TRANSITION_STEP_CONFIRMED,
  TRANSITION_STEP_RETURNED,
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

  CLOCK_MOVED;

  private static final Map<String, AuditCode> BY_TEXT =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(AuditCode::name, Function.identity()));

  /**
   * The code of a row.
   *
   * @return empty for a code this version does not know: beside it a newer one may already write
   *     into the same record, and its rows are to be shown, counted and checked, never to be an
   *     error
   */
  public static Optional<AuditCode> of(String text) {
    return Optional.ofNullable(BY_TEXT.get(text));
  }
}
