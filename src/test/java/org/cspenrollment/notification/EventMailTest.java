package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.audit.event.AuditEvent;
import org.cspenrollment.audit.event.EnforcementEvent.EnforcementStepTaken;
import org.cspenrollment.audit.event.EventSamples;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCancelled;
import org.cspenrollment.audit.event.ReviewEvent.VerdictTakenBack;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.notification.text.MailKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which mail tells a partner of what. */
class EventMailTest {

  private static final CaseNumber CASE = new CaseNumber("KR-10421-2018");

  /** Whatever is not in the table is told by no mail. */
  @Test
  void tellsThisAndNothingElse() {
    assertThat(told())
        .isEqualTo(
            """
            CASE_OPENED               CASE_OPENED
            DEADLINE_MOVED            DEADLINE_MOVED             which=EVIDENCE
            CASE_HELD                 CASE_HELD
            CASE_RELEASED             CASE_RELEASED
            CASE_CANCELLED            CASE_CANCELLED
            CASE_REOPENED             CASE_REOPENED
            CASE_SUCCEEDED            CASE_SUCCEEDED
            CASE_GIVEN_UP             CASE_CANCELLED
            REQUIREMENT_HANDED_IN     HANDED_IN
            CURE_HANDED_IN            HANDED_IN                  subject0=REQ-SUP1 subject1=REQ-SVC
            INFORMATION_REQUESTED     INFORMATION_REQUESTED      due=2018-10-22
            INFORMATION_ANSWERED      HANDED_IN
            VERDICT_TAKEN_BACK        REQUEST_TAKEN_BACK
            REMEDIATION_BEGUN         REMEDIATION_BEGUN
            HELD                      OFFICE_LATE
            RENEWED                   RENEWED                    decision=RENEW_WITH_NOTES
            NOT_RENEWED               NOT_RENEWED                decision=NOT_RENEWED
            CURE_FAILED               CURE_FAILED
            APPEAL_LODGED             APPEAL_LODGED
            APPEAL_OVERTURNED         APPEAL_OVERTURNED
            APPEAL_DECISION_STANDS    APPEAL_STANDS
            CONSEQUENCE_TAKEN         RESTRICTED                 due=2018-10-22 status=RESTRICTED
            RESELLER_PATH_ELECTED     RESELLER_PATH_ELECTED
            LEAVING_ELECTED           EXIT_NOTICE_GIVEN
            PROGRAMME_LEFT            EXITED
            TRANSITION_STEP_CONFIRMED TRANSITION_STEP_CONFIRMED
            TRANSITION_STEP_RETURNED  TRANSITION_STEP_RETURNED
            TRANSITION_STEP_MOVED     TRANSITION_STEP_MOVED      due=2018-09-10
            TRANSITION_COMPLETED      TRANSITION_COMPLETED
            """
                .strip());
  }

  private static VerdictTakenBack takenBack(Verdict verdict, boolean partnerKnew) {
    return new VerdictTakenBack(CASE, new RequirementId("REQ-SUP2"), "t", verdict, partnerKnew);
  }

  @Test
  void everyKindTellsOfSomethingOrReminds() {
    var steps = List.of(PartnerStatus.SUSPENDED, PartnerStatus.REVOKED);
    var kinds =
        EventSamples.ALL.stream()
            .map(EventMail::of)
            .flatMap(Optional::stream)
            .map(EventMail::kind)
            .collect(Collectors.toSet());
    steps.forEach(step -> kinds.add(EventMail.of(taken(step)).orElseThrow().kind()));
    kinds.add(EventMail.of(takenBack(Verdict.NOT_MET, true)).orElseThrow().kind());
    assertThat(EventMail.of(takenBack(Verdict.NOT_MET, false))).isEmpty();
    assertThat(EventMail.of(takenBack(Verdict.MET, false))).isEmpty();
    kinds.add(MailKind.TASK_SUPERSEDED);
    kinds.add(MailKind.REMINDER);

    assertThat(kinds).containsExactlyInAnyOrder(MailKind.values());
  }

  @ParameterizedTest
  @CsvSource({"RESTRICTED, RESTRICTED", "SUSPENDED, SUSPENDED", "REVOKED, REVOKED", "ACTIVE,"})
  void eachStepOfEnforcementHasAMailOfItsOwn(PartnerStatus step, MailKind kind) {
    assertThat(EventMail.of(taken(step)).map(EventMail::kind)).isEqualTo(Optional.ofNullable(kind));
  }

  @Test
  void nothingThatAPersonTypedIsTaken() {
    var cancelled = new CaseCancelled(CASE, "Canary of a reason");

    assertThat(EventMail.of(cancelled).orElseThrow().facts())
        .isEqualTo(Map.of("action", "CASE_CANCELLED", "subject", CASE.value()));
    for (var event : EventSamples.ALL) {
      EventMail.of(event)
          .ifPresent(
              mail ->
                  assertThat(mail.facts().values())
                      .allMatch(one -> one.matches("[A-Za-z0-9_-]{1,64}")));
    }
  }

  private static String told() {
    return EventSamples.ALL.stream()
        .flatMap(event -> EventMail.of(event).map(mail -> line(event.code(), mail)).stream())
        .collect(Collectors.joining("\n"));
  }

  private static String line(AuditCode code, EventMail mail) {
    var facts =
        mail.facts().entrySet().stream()
            .filter(fact -> !List.of("action", "subject").contains(fact.getKey()))
            .map(Map.Entry::toString)
            .collect(Collectors.joining(" "));
    return "%-25s %-26s %s".formatted(code, mail.kind(), facts).strip();
  }

  private static AuditEvent taken(PartnerStatus step) {
    return new EnforcementStepTaken(CASE, step, LocalDate.of(2018, 10, 22), "rule_1", step);
  }
}
