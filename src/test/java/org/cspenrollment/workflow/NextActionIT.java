package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_LEAD;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has to do what next, and by when: the same in list, case, export and on the pages. */
@CaseTest
class NextActionIT extends PartnerReads {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

  @Autowired private CaseStory story;

  /** M6 of the behaviour, M1 of the pages: one day, wherever the case is told of. */
  @Test
  void m6ARequestForInformationHasOneDayInListCaseExportAndPages() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    var due = told(enrollment, "$.requirements[?(@.id=='REQ-SUP2')].informationRequests[0].due");
    var day = due.toString().replaceAll("[\\[\\]\"]", "");

    assertThat(day).isNotEqualTo("2018-10-15");
    assertThat(told(enrollment, "$.nextAction.due")).isEqualTo(day);
    assertThat(told(enrollment, "$.nextAction.dueKind")).isEqualTo("BY");
    var found = "/api/v1/enrollments?partner=" + enrollment.id();
    for (var one : Set.of(partner(enrollment, Locale.ENGLISH), MANAGER)) {
      assertThat(JsonPath.<Object>read(body(one, found), "$.items[0].nextAction.due"))
          .isEqualTo(day);
    }
    assertThat(body(MANAGER, "/api/v1/enrollments/export.csv?partner=" + enrollment.id()))
        .contains(",PARTNER,ANSWER," + day + ",BY,");
    for (var path : Set.of("/portal", "/portal/cases/" + enrollment.id())) {
      assertThat(body(partner(enrollment, Locale.ENGLISH), path))
          .as(path)
          .contains("<time", "by " + DAY.format(LocalDate.parse(day)));
    }
  }

  /** m8: an appeal that was decided is not offered again, in no place. */
  @Test
  void m8AnAppealThatIsLostIsNotOfferedAgain() {
    var enrollment = story.notRenewed();
    assertThat(page(enrollment, Locale.ENGLISH)).contains("Cure what was not met, appeal, or");
    story.appeal(enrollment);
    story.decideAppeal(OTHER_LEAD, enrollment, "DECISION_STANDS");

    assertThat(told(enrollment, "$.nextAction.what")).isEqualTo("CURE_OR_CHOOSE");
    assertThat(told(enrollment, "$.nextAction.dueKind")).isEqualTo("NOT_BEFORE");
    assertThat(page(enrollment, Locale.ENGLISH))
        .contains("Cure what was not met, or choose another way", "not before March 1, 2019")
        .doesNotContain("Cure what was not met, appeal, or");
  }

  /** m6: who still has to hand in is not told that all is under review. */
  @Test
  void m6WhatIsPartlyWithThePartnerIsPartlyUnderReview() {
    var enrollment = story.opened();
    story.handIn(enrollment, "REQ-INF");

    assertThat(told(enrollment, "$.state")).isEqualTo("UNDER_REVIEW");
    assertThat(told(enrollment, "$.nextAction.what")).isEqualTo("HAND_IN");
    assertThat(page(enrollment, Locale.ENGLISH)).contains(">Partly under review<");
    assertThat(body(partner(enrollment, Locale.KOREAN), "/portal")).contains(">일부 검토 중<");
  }

  /**
   * M6 of the behaviour: not the basis date, which is over when the confirmation is first asked.
   */
  @Test
  void m6AConfirmationHasTheLastDayOfItsTask() {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);
    var task = story.task(enrollment, TaskKind.CONFIRM_DEMOTION);
    var last = LocalDate.ofInstant(task.due().minusNanos(1), ZoneOffset.UTC);

    assertThat(told(enrollment, "$.nextAction.who")).isEqualTo("OFFICE");
    assertThat(told(enrollment, "$.nextAction.what")).isEqualTo("CONFIRM");
    assertThat(told(enrollment, "$.nextAction.due")).isEqualTo(last.toString());
    assertThat(last).isAfter(enrollment.basisDate());
  }

  /** M6 of the behaviour: an appeal and a step of the transition have a day. */
  @Test
  void m6AnAppealAndAStepHaveTheirDays() {
    var enrollment = story.notRenewed();
    story.appeal(enrollment);
    var task = story.task(enrollment, TaskKind.DECIDE_APPEAL);

    assertThat(told(enrollment, "$.nextAction.what")).isEqualTo("DECIDE_APPEAL");
    assertThat(told(enrollment, "$.nextAction.due"))
        .isEqualTo(LocalDate.ofInstant(task.due().minusNanos(1), ZoneOffset.UTC).toString());
    story.chooseResellerPath(enrollment);
    assertThat(told(enrollment, "$.nextAction.dueKind")).isEqualTo("BY");
    assertThat(told(enrollment, "$.nextAction.due")).isNotNull();
    assertThat(told(enrollment, "$.outcome")).isEqualTo("NOT_RENEWED");
  }

  private Object told(Enrollment enrollment, String path) {
    var body = body(partner(enrollment, Locale.ENGLISH), "/api/v1/enrollments/" + enrollment.id());
    Object value = JsonPath.read(body, path);
    return value;
  }
}
