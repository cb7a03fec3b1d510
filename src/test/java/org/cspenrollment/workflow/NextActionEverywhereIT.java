package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.notification.Reminding;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * M1, M2, m6 and m8 of the behaviour: at each kind of open work every place is asked of the same
 * case. Who has to do what, the day, and what the day means are the same in case, list, export, on
 * both pages, in the mail of the last act, and in the reminders of a later day.
 */
@CaseTest
class NextActionEverywhereIT extends PartnerReads {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

  @Autowired private CaseStory story;
  @Autowired private JdbcClient rows;
  @Autowired private TestClock clock;
  @Autowired private ApplicationContext application;
  @Autowired private MessageSource messages;

  @AfterEach
  void nobodyElseIsTold() {
    rows.sql("delete from account_role where username = 'told'").update();
    rows.sql("delete from account where username = 'told'").update();
  }

  @Test
  void m6WhoPreparesIsToldSoEverywhere() {
    var enrollment = story.opened();
    everyPlaceSays(enrollment, "PARTNER PREPARE 2018-10-15 BY");
    theMailSays(enrollment, "CASE_OPENED");
    theReminderSays(enrollment, "2018-10-02", "BASIS_14");
  }

  @Test
  void m6AnOpenRequestHasItsOwnDayEverywhere() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    var due = story.openRequest(enrollment).due();
    everyPlaceSays(enrollment, "PARTNER ANSWER " + due + " BY");
    theMailSays(enrollment, "INFORMATION_REQUESTED");
    theReminderSays(enrollment, due.toString(), "INFORMATION_2");
  }

  @Test
  void m6WhatIsPartlyHandedInIsStillAskedForEverywhere() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-INF");
    everyPlaceSays(enrollment, "PARTNER HAND_IN 2018-10-15 BY");
    theMailSays(enrollment, "HANDED_IN");
    theReminderSays(enrollment, "2018-10-09", "BASIS_7");
  }

  @Test
  void m6WhatTheOfficeVerifiesHasTheDayOfItsTaskEverywhere() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    var due = due(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    everyPlaceSays(enrollment, "OFFICE VERIFY " + due + " BY");
    theMailSays(enrollment, "HANDED_IN");
    rows.sql(
            "insert into account (username, display_name, language, contact_email, created_at,"
                + " changed_at) values ('told', 'Told', 'en', 'told@office.example', now(), now())")
        .update();
    rows.sql("insert into account_role (username, side, role) values ('told', 'STAFF', 'MANAGER')")
        .update();
    theReminderSays(enrollment, due.plusDays(7).toString(), "REVIEW_OVERDUE_2");
  }

  @Test
  void m6WhatCanBeMendedIsAskedForUntilTheDecisionEverywhere() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    everyPlaceSays(enrollment, "PARTNER REMEDY 2018-10-15 BY");
    theMailSays(enrollment, "REMEDIATION_BEGUN");
    theReminderSays(enrollment, "2018-10-14", "BASIS_1");
  }

  @Test
  void m8AnAppealIsOfferedWhileItCanBeMadeAndNotAfterwardsEverywhere() {
    var enrollment = story.notRenewed();
    var last = next(enrollment).get("due");
    everyPlaceSays(enrollment, "PARTNER APPEAL_OR_CURE " + last + " BY");
    theMailSays(enrollment, "NOT_RENEWED");
    theReminderSays(enrollment, "2018-11-14", "AFTER_30");
    everyPlaceSays(enrollment, "PARTNER CURE_OR_CHOOSE 2019-03-01 NOT_BEFORE");
  }

  @Test
  void m8AnAppealIsDecidedByItsDayAndNotOfferedAgainEverywhere() {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    var due = due(enrollment, TaskKind.DECIDE_APPEAL);
    everyPlaceSays(enrollment, "OFFICE DECIDE_APPEAL " + due + " BY");
    theMailSays(enrollment, "APPEAL_LODGED");
    story.decideAppeal(OTHER_LEAD, enrollment, "DECISION_STANDS");
    everyPlaceSays(enrollment, "PARTNER CURE_OR_CHOOSE 2019-03-01 NOT_BEFORE");
    theMailSays(enrollment, "APPEAL_STANDS");
    theReminderSays(enrollment, "2018-11-29", "AFTER_45");
  }

  @Test
  void m1AStepOfTheTransitionHasItsDayEverywhere() {
    var enrollment = story.opened();
    story.chooseResellerPath(enrollment);
    var next = next(enrollment);
    assertThat(next).containsEntry("who", "PARTNER").containsEntry("dueKind", "BY");
    assertThat(TransitionStep.values())
        .extracting(Enum::name)
        .contains(text(next).split(" ", -1)[1]);
    everyPlaceSays(enrollment, text(next));
    theMailSays(enrollment, "RESELLER_PATH_ELECTED");
    theReminderSays(enrollment, next.get("due").toString(), "STEP_1");
  }

  @Test
  void m2WhoIsRestrictedIsToldOfTheNextStepAndWhoLeavesOfItsEndEverywhere() {
    var enrollment = story.restricted();
    assertThat(next(enrollment)).containsEntry("what", "CURE_OR_CHOOSE");
    everyPlaceSays(enrollment, text(next(enrollment)));
    theMailSays(enrollment, "RESTRICTED");
    story.leave(enrollment);
    assertThat(next(enrollment)).containsEntry("what", "WAIT_FOR_EXIT");
    everyPlaceSays(enrollment, text(next(enrollment)));
    theMailSays(enrollment, "EXIT_NOTICE_GIVEN");
  }

  @Test
  void m2NothingIsLeftToDoOnceItIsRenewed() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    everyPlaceSays(enrollment, "NOBODY NONE null null");
    theMailSays(enrollment, "RENEWED");
  }

  private LocalDate due(Enrollment enrollment, TaskKind kind) {
    var end = story.task(enrollment, kind).due().minusNanos(1);
    return LocalDate.ofInstant(end, java.time.ZoneOffset.UTC);
  }

  private Map<String, Object> next(Enrollment enrollment) {
    var body = body(partner(enrollment, Locale.ENGLISH), "/api/v1/enrollments/" + enrollment.id());
    return JsonPath.read(body, "$.nextAction");
  }

  private static String text(Map<String, Object> next) {
    return "%s %s %s %s"
        .formatted(next.get("who"), next.get("what"), next.get("due"), next.get("dueKind"));
  }

  /** Case and list for both sides, the export, both pages of the portal, words for Cockpit. */
  private void everyPlaceSays(Enrollment enrollment, String expected) {
    var partner = partner(enrollment, Locale.ENGLISH);
    var found = "/api/v1/enrollments?partner=" + enrollment.id();
    for (var reader : List.of(partner, MANAGER)) {
      assertThat(
              text(
                  JsonPath.read(
                      body(reader, "/api/v1/enrollments/" + enrollment.id()), "$.nextAction")))
          .isEqualTo(expected);
      assertThat(text(JsonPath.read(body(reader, found), "$.items[0].nextAction")))
          .isEqualTo(expected);
    }
    var cells = "," + expected.replace("null", "").replace(' ', ',') + ",";
    assertThat(body(MANAGER, "/api/v1/enrollments/export.csv?partner=" + enrollment.id()))
        .contains(cells);
    var parts = expected.split(" ");
    assertThat(messages.getMessage("cockpit.next." + parts[1], null, Locale.ENGLISH)).isNotBlank();
    for (var page : List.of("/portal", "/portal/cases/" + enrollment.id())) {
      assertThat(body(partner, page)).as(page).contains(inWords(parts));
    }
  }

  private static String inWords(String[] parts) {
    if (parts[2].equals("null")) {
      return "";
    }
    var kind =
        parts[3].equals("BY")
            ? "by "
            : parts[1].equals("WAIT_FOR_EXIT") ? "ends on " : "not before ";
    return kind + DAY.format(LocalDate.parse(parts[2]));
  }

  private void theMailSays(Enrollment enrollment, String kind) {
    assertThat(told(enrollment, "kind = '" + kind + "'"))
        .as(kind)
        .isNotEmpty()
        .last()
        .isEqualTo(text(next(enrollment)));
    var next = next(enrollment);
    if (!next.get("what").equals("NONE")) {
      var mails =
          body(
              partner(enrollment, Locale.ENGLISH),
              "/api/v1/enrollments/" + enrollment.id() + "/mails");
      assertThat(JsonPath.<String>read(mails, "$.items[0].text"))
          .contains("다음 단계: ")
          .contains(next.get("due") == null ? "" : day(next));
    }
  }

  private static String day(Map<String, Object> next) {
    var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.KOREA);
    return day.format(LocalDate.parse(next.get("due").toString()));
  }

  /** On that day the reminder is written, and whatever is written then says what the pages say. */
  private void theReminderSays(Enrollment enrollment, String day, String reminder) {
    clock.set(java.time.Instant.parse(day + "T06:00:00Z"));
    Reminding.now(application);
    var expected = text(next(enrollment));
    assertThat(told(enrollment, "reminder = '" + reminder + "'")).as(reminder).isNotEmpty();
    assertThat(told(enrollment, "kind = 'REMINDER'")).containsOnly(expected);
    everyPlaceSays(enrollment, expected);
  }

  private List<String> told(Enrollment enrollment, String which) {
    return rows.sql(
            "select concat_ws(' ', parameters ->> 'nextWho', parameters ->> 'nextWhat',"
                + " coalesce(parameters ->> 'nextDue', 'null'),"
                + " coalesce(parameters ->> 'nextKind', 'null'))"
                + " from mail where case_number = ? and queued_at >= ? and "
                + which
                + " order by mail_id")
        .params(enrollment.id().value(), DatabaseTimes.utc(clock.instant()))
        .query(String.class)
        .list();
  }
}
