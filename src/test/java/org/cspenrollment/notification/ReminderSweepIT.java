package org.cspenrollment.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cspenrollment.SentStatements;
import org.cspenrollment.audit.event.LifecycleEvent.DeadlineMoved;
import org.cspenrollment.audit.event.OutcomeEvent.NotRenewed;
import org.cspenrollment.audit.event.SuccessionEvent.TaskSuperseded;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Who is reminded, when, and how often. Cases open on 2018-07-17, their basis date is 2018-10-15.
 */
class ReminderSweepIT extends OutboxTest {

  @BeforeEach
  void itIsTheDayTheWindowOpens() {
    on("2018-07-17");
    rows.sql("delete from account_role where username in ('sweep.manager', 'sweep.reviewer')")
        .update();
    rows.sql("delete from account where username in ('sweep.manager', 'sweep.reviewer')").update();
    staff("sweep.manager", "MANAGER");
    staff("sweep.reviewer", "REVIEWER");
  }

  @Test
  void aPartnerThatDoesNothingIsRemindedOfEachRungOnceAndTheManagerOfSome() {
    var enrollment = opened("en");

    everyDay("2018-07-17", "2018-10-15");

    assertThat(reminders(enrollment))
        .containsExactly(
            "BASIS_60",
            "BASIS_30",
            "BASIS_30 to sweep.manager",
            "EVIDENCE_DUE to sweep.manager",
            "BASIS_14",
            "BASIS_7",
            "BASIS_1",
            "BASIS_0");
    assertThat(days(enrollment, "BASIS_%"))
        .containsExactly(
            "2018-08-16",
            "2018-09-15",
            "2018-09-15",
            "2018-10-01",
            "2018-10-08",
            "2018-10-14",
            "2018-10-15");
  }

  @Test
  void howeverOftenAndOnHoweverManyNodesItRunsAReminderIsWrittenOnce() {
    var enrollment = opened("en");
    on("2018-10-01");

    IntStream.range(0, 4).parallel().forEach(node -> sweep.run());
    on("2018-10-05");
    sweep.run();

    assertThat(reminders(enrollment))
        .containsExactlyInAnyOrder("BASIS_14", "EVIDENCE_DUE to sweep.manager");
  }

  @Test
  void ofRemindersThatWereMissedOnlyTheLatestIsSent() {
    var enrollment = opened("en");
    send();

    on("2018-10-10");
    sweep.run();

    assertThat(reminders(enrollment)).containsExactly("BASIS_7", "EVIDENCE_DUE to sweep.manager");
    send();
    assertThat(arrivedAt(address(enrollment))).hasSize(2);
    assertThat(text(arrivedAt(address(enrollment)).get(1))).contains("5 days are left");
  }

  @Test
  void ofRemindersThatWaitForTheServerOnlyTheLatestIsSent() {
    var enrollment = opened("en");
    send();
    serverGoesAway();
    everyDay("2018-09-20", "2018-10-09");
    serverComesBack();

    send();

    assertThat(reminders(enrollment)).contains("BASIS_14", "BASIS_7");
    assertThat(superseded(enrollment)).containsExactly("BASIS_30", "BASIS_14");
    assertThat(arrivedAt(address(enrollment))).hasSize(1);
    assertThat(subject(arrivedAt(address(enrollment)).get(0)))
        .isEqualTo(enrollment.id() + ": reminder – what was asked of you is not handed in yet");
  }

  @Test
  void remindersOfOneDayAreOneMail() {
    var enrollment = opened("en");
    plan(enrollment, "2018-10-15");
    send();

    on("2018-09-15");
    sweep.run();

    assertThat(reminders(enrollment)).contains("BASIS_30", "PLAN_30");
    assertThat(send()).isEqualTo(2);
    assertThat(arrivedAt(address(enrollment))).hasSize(2);
    assertThat(text(arrivedAt(address(enrollment)).get(1)))
        .contains("30 days are left", "Your support plan ends on 2018-10-15");
    assertThat(arrivedAt("sweep.manager@office.example")).hasSize(1);
    assertThat(text(arrivedAt("sweep.manager@office.example").get(0)))
        .contains(
            "Where: https://enrollment.example/camunda/app/cockpit/default/#/enrollments/case?id="
                + enrollment.id()
                + "\n");
  }

  @Test
  void nothingIsRepeatedThatFellDueBeforeTheCaseOpened() {
    on("2018-09-20");
    var enrollment = opened("en");

    everyDay("2018-09-20", "2018-10-01");

    assertThat(reminders(enrollment)).containsExactly("BASIS_14");
  }

  @Test
  void remindersStopWhenNothingIsAskedOfThePartner() {
    var handedIn = opened("en");
    var onHold = opened("en");
    var decided = opened("en");
    rows.sql("update enrollment_requirement set state = 'UNDER_REVIEW' where case_number = ?")
        .param(handedIn.id().value())
        .update();
    state(handedIn, "UNDER_REVIEW");
    state(onHold, "ON_HOLD");
    state(decided, "APPROVED");

    everyDay("2018-09-30", "2018-10-15");

    assertThat(reminders(handedIn)).isEmpty();
    assertThat(reminders(onHold)).isEmpty();
    assertThat(reminders(decided)).isEmpty();
  }

  @Test
  void remindersFollowADateThatIsMoved() {
    var enrollment = opened("en");
    everyDay("2018-10-01", "2018-10-05");
    rows.sql("update enrollment set decision_due = '2018-11-15' where case_number = ?")
        .param(enrollment.id().value())
        .update();
    happens(
        new DeadlineMoved(
            number(enrollment),
            Deadline.DECISION,
            enrollment.decisionDue(),
            LocalDate.of(2018, 11, 15),
            "Asked for"));

    everyDay("2018-10-06", "2018-11-15");

    assertThat(days(enrollment, "BASIS_%"))
        .containsExactly(
            "2018-10-01",
            "2018-10-16",
            "2018-10-16",
            "2018-11-01",
            "2018-11-08",
            "2018-11-14",
            "2018-11-15");
  }

  @Test
  void aPartnerThatWasNotRenewedIsRemindedOfWhatItCanDo() {
    var enrollment = opened("en");
    on("2018-10-16");
    state(enrollment, "NOT_RENEWED");
    happens(new NotRenewed(number(enrollment), OutcomeDecision.NOT_RENEWED, "rule_outcome"));

    everyDay("2018-10-16", "2018-12-20");

    assertThat(reminders(enrollment))
        .containsExactly("AFTER_15", "AFTER_30", "AFTER_45", "AFTER_60");
    assertThat(days(enrollment, "AFTER_%"))
        .containsExactly("2018-10-30", "2018-11-14", "2018-11-29", "2018-12-14");
  }

  @Test
  void theEndOfAPlanIsToldByTheNewestCaseAlsoBetweenTwoCycles() {
    var enrollment = opened("en");
    state(enrollment, "CLOSED");
    plan(enrollment, "2019-03-31");

    everyDay("2018-12-28", "2019-03-31");

    assertThat(days(enrollment, "PLAN_%"))
        .containsExactly("2018-12-31", "2019-01-30", "2019-03-01");
  }

  @Test
  void anAnswerIsAskedForTwoWorkingDaysBeforeItIsDue() {
    var enrollment = opened("en");
    on("2018-08-01");
    var request = asked(enrollment, "2018-08-14");
    state(enrollment, "INFO_REQUESTED");

    everyDay("2018-08-01", "2018-08-14");

    assertThat(days(enrollment, "INFORMATION_2")).containsExactly("2018-08-10");
    rows.sql("update information_request set answered_at = asked_at where request_id = ?")
        .param(request)
        .update();
    var other = opened("en");
    asked(other, "2018-08-15");
    rows.sql("update information_request set answered_at = asked_at where case_number = ?")
        .param(other.id().value())
        .update();
    everyDay("2018-08-14", "2018-08-15");
    assertThat(reminders(other)).isEmpty();
  }

  /** Point 2 of a tenant's one life: the holders of superseded tasks are told. */
  @Test
  void whoeverHeldATaskThatEndedWithItsCaseIsTold() {
    var enrollment = opened("en");
    var about = Optional.of(new RequirementId("REQ-SVC"));
    for (var holder : List.of("sweep.reviewer", "nobody.here")) {
      happens(
          new TaskSuperseded(
              number(enrollment),
              "task-" + holder,
              "verify-service-evidence",
              about,
              Optional.of(new Username(holder)),
              "SUCCEEDED_BY_THE_NEXT_CASE"));
    }
    happens(
        new TaskSuperseded(
            number(enrollment),
            "task-3",
            "decide-exception",
            Optional.empty(),
            Optional.empty(),
            "X"));

    send();

    var told = arrivedAt("sweep.reviewer@office.example");
    assertThat(told).hasSize(1);
    assertThat(subject(told.get(0)))
        .isEqualTo(enrollment.id() + ": a task of yours has ended with its case");
    assertThat(text(told.get(0)))
        .contains("Verify the evidence of a service: ", "/camunda/app/tasklist/");
    assertThat(states(enrollment)).hasSize(2);
  }

  @Test
  void aPageOfCasesSendsTheSameForOneAsForMany() {
    opened("en");
    on("2018-10-01");
    sweep.run();
    var one = SentStatements.during(sweep::run);
    IntStream.range(0, 20).forEach(number -> opened("en"));
    IntStream.range(0, 20).forEach(number -> state(opened("en"), "CLOSED"));
    rows.sql("update enrollment set release_number = null where state = 'CLOSED'").update();
    on("2018-10-08");

    var many = SentStatements.during(sweep::run);

    assertThat(many).hasSameSizeAs(one).hasSizeLessThanOrEqualTo(8);
  }

  private void everyDay(String from, String to) {
    for (var day = LocalDate.parse(from);
        !day.isAfter(LocalDate.parse(to));
        day = day.plusDays(1)) {
      on(day.toString());
      sweep.run();
      clock.advance(Duration.ofHours(1));
      sweep.run();
    }
  }

  private List<String> days(Enrollment enrollment, String reminder) {
    return rows.sql(
            """
            select (queued_at at time zone 'UTC')::date::text from mail
            where case_number = ? and reminder like ? order by mail_id
            """)
        .params(enrollment.id().value(), reminder)
        .query(String.class)
        .list();
  }

  private List<String> superseded(Enrollment enrollment) {
    return rows.sql(
            """
            select reminder from mail
            where case_number = ? and state = 'SUPERSEDED' order by mail_id
            """)
        .param(enrollment.id().value())
        .query(String.class)
        .list();
  }

  private void state(Enrollment enrollment, String state) {
    rows.sql("update enrollment set state = ? where case_number = ?")
        .params(state, enrollment.id().value())
        .update();
  }

  private void plan(Enrollment enrollment, String ends) {
    rows.sql("update tenant set plan_start = '2018-01-01', plan_end = ? where tenant_id = ?")
        .params(Date.valueOf(ends), enrollment.tenantId().value())
        .update();
  }

  private UUID asked(Enrollment enrollment, String due) {
    var id = UUID.randomUUID();
    rows.sql(
            """
            insert into information_request
              (request_id, case_number, requirement_id, documents, asked_at, asked_by, due)
            values (?, ?, 'REQ-SVC', '[]', ?, 'reviewer1', ?)
            """)
        .params(id, enrollment.id().value(), DatabaseTimes.utc(clock.instant()), Date.valueOf(due))
        .update();
    return id;
  }

  private void staff(String username, String role) {
    rows.sql(
            """
            insert into account (username, display_name, language, contact_email, created_at, changed_at)
            values (?, ?, 'en', ?, now(), now())
            """)
        .params(username, username, username + "@office.example")
        .update();
    rows.sql("insert into account_role (username, side, role) values (?, 'STAFF', ?)")
        .params(username, role)
        .update();
  }
}
