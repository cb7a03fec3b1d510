package org.cspenrollment.notification;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cspenrollment.audit.event.AuditEvent;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementStepTaken;
import org.cspenrollment.audit.event.ReviewEvent.VerdictTakenBack;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.notification.text.MailKind;

/**
 * The mail that tells a partner of something that happened.
 *
 * @param facts what its text needs of the event: ids, codes and days
 */
record EventMail(MailKind kind, Map<String, String> facts) {

  /** The mail that tells of an event; empty for what is told by no mail. */
  static Optional<EventMail> of(AuditEvent event) {
    return kind(event).map(kind -> new EventMail(kind, EventFacts.of(event)));
  }

  /** The same mail, which needs these facts too. */
  EventMail with(Map<String, String> more) {
    var all = new TreeMap<>(facts);
    all.putAll(more);
    return new EventMail(kind, all);
  }

  private static Optional<MailKind> kind(AuditEvent event) {
    return switch (event.code()) {
      case CASE_OPENED -> Optional.of(MailKind.CASE_OPENED);
      case DEADLINE_MOVED -> Optional.of(MailKind.DEADLINE_MOVED);
      case CASE_HELD -> Optional.of(MailKind.CASE_HELD);
      case CASE_RELEASED -> Optional.of(MailKind.CASE_RELEASED);
      case CASE_CANCELLED, CASE_GIVEN_UP -> Optional.of(MailKind.CASE_CANCELLED);
      case CASE_REOPENED -> Optional.of(MailKind.CASE_REOPENED);
      case CASE_SUCCEEDED -> Optional.of(MailKind.CASE_SUCCEEDED);
      case INFORMATION_REQUESTED -> Optional.of(MailKind.INFORMATION_REQUESTED);
      case REQUIREMENT_HANDED_IN, CURE_HANDED_IN, INFORMATION_ANSWERED ->
          Optional.of(MailKind.HANDED_IN);
      case VERDICT_TAKEN_BACK -> of((VerdictTakenBack) event);
      case REMEDIATION_BEGUN -> Optional.of(MailKind.REMEDIATION_BEGUN);
      case HELD -> Optional.of(MailKind.OFFICE_LATE);
      case RENEWED -> Optional.of(MailKind.RENEWED);
      case NOT_RENEWED -> Optional.of(MailKind.NOT_RENEWED);
      case CURE_FAILED -> Optional.of(MailKind.CURE_FAILED);
      case APPEAL_LODGED -> Optional.of(MailKind.APPEAL_LODGED);
      case APPEAL_OVERTURNED -> Optional.of(MailKind.APPEAL_OVERTURNED);
      case APPEAL_DECISION_STANDS -> Optional.of(MailKind.APPEAL_STANDS);
      case CONSEQUENCE_TAKEN -> of(((EnforcementStepTaken) event).step());
      case RESELLER_PATH_ELECTED -> Optional.of(MailKind.RESELLER_PATH_ELECTED);
      case LEAVING_ELECTED -> Optional.of(MailKind.EXIT_NOTICE_GIVEN);
      case PROGRAMME_LEFT -> Optional.of(MailKind.EXITED);
      case TRANSITION_STEP_CONFIRMED -> Optional.of(MailKind.TRANSITION_STEP_CONFIRMED);
      case TRANSITION_STEP_RETURNED -> Optional.of(MailKind.TRANSITION_STEP_RETURNED);
      case TRANSITION_STEP_MOVED -> Optional.of(MailKind.TRANSITION_STEP_MOVED);
      case TRANSITION_COMPLETED -> Optional.of(MailKind.TRANSITION_COMPLETED);
      case NEXT_CYCLE_SCHEDULED,
          CYCLE_OVER,
          CASE_CORRECTED,
          SCHEDULE_DROPPED,
          TASK_SUPERSEDED,
          CASE_CLOSED,
          PREPARATION_BEGUN,
          DECLARATION_SAVED,
          REQUIREMENT_RECORDED,
          DEADLINE_MISSED,
          TASK_COMPLETED,
          TASK_REASSIGNED,
          REQUIREMENT_DECIDED,
          APPEAL_TAKEN_BACK,
          ELECTION_TAKEN_BACK,
          CONSEQUENCES_LIFTED,
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
          Optional.empty();
    };
  }

  /** Nothing where the partner was not told of what is taken back. */
  private static Optional<MailKind> of(VerdictTakenBack back) {
    return Optional.of(
            back.verdict() == Verdict.MORE_INFORMATION
                ? MailKind.REQUEST_TAKEN_BACK
                : MailKind.VERDICT_TAKEN_BACK)
        .filter(kind -> back.partnerKnew());
  }

  private static Optional<MailKind> of(PartnerStatus step) {
    return switch (step) {
      case RESTRICTED -> Optional.of(MailKind.RESTRICTED);
      case SUSPENDED -> Optional.of(MailKind.SUSPENDED);
      case REVOKED -> Optional.of(MailKind.REVOKED);
      case ACTIVE, DUAL, INDIRECT_RESELLER, LEFT -> Optional.empty();
    };
  }
}
