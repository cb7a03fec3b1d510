package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.notification.CaseMails;
import org.cspenrollment.notification.StaffTaskDeadlines;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.time.ClockMoved;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviewers are reminded of tasks whose time runs out. */
@CaseTest
class ReviewReminderIT {

  @Autowired private CaseStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private StaffTaskDeadlines office;
  @Autowired private CaseMails mails;
  @Autowired private JdbcClient database;
  @Autowired private ApplicationEventPublisher events;

  @AfterEach
  void theEngineRunsInRealTimeAgain() {
    ClockUtil.reset();
  }

  /** Handed in on Thursday 26 July 2018, due at the end of Thursday 2 August. */
  @Test
  void thoseWhoMayTakeATaskAreRemindedOnItsLastDayAndWhenItIsOver() {
    var reviewer = reviewer();
    clock.set(Instant.parse("2018-07-26T09:00:00Z"));
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    var enrollment = story.opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)));
    story.handIn(enrollment, "REQ-SUP2");

    assertThat(office.running(List.of(enrollment.id())))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.task()).isEqualTo(TaskKind.VERIFY_SUPPORT_PACKAGE.key());
              assertThat(task.due()).isEqualTo("2018-08-03T00:00:00Z");
            });
    moveTo("2018-08-01T09:00:00Z");
    assertThat(reminders(enrollment, reviewer)).isEmpty();
    moveTo("2018-08-02T09:00:00Z");
    assertThat(reminders(enrollment, reviewer)).containsExactly("REVIEW_80");
    moveTo("2018-08-03T09:00:00Z");
    moveTo("2018-08-04T09:00:00Z");
    assertThat(reminders(enrollment, reviewer)).containsExactly("REVIEW_80", "REVIEW_100");
  }

  /** Last day: Thursday 2 August 2018; two working days later: 6 August; ten: 17 August. */
  @Test
  void m7AnOverdueTaskReachesAManagerWhoReadsWhichAndSinceWhen() {
    var reviewer = person("REVIEWER");
    var manager = person("MANAGER");
    clock.set(Instant.parse("2018-07-26T09:00:00Z"));
    ClockUtil.setCurrentTime(Date.from(clock.instant()));
    var enrollment = story.opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)));
    story.handIn(enrollment, "REQ-SUP2");

    moveTo("2018-08-05T09:00:00Z");
    assertThat(reminders(enrollment, manager)).isEmpty();
    moveTo("2018-08-06T09:00:00Z");
    moveTo("2018-08-07T09:00:00Z");
    moveTo("2018-08-17T09:00:00Z");

    assertThat(reminders(enrollment, manager))
        .containsExactly("REVIEW_OVERDUE_2", "REVIEW_OVERDUE_10");
    assertThat(reminders(enrollment, reviewer)).doesNotContain("REVIEW_OVERDUE_2");
    var told =
        SignedIn.as(
            SignedIn.staff("manager1", Role.MANAGER),
            () ->
                mails.of(enrollment.id(), new PageRequest(0, 50)).items().stream()
                    .filter(mail -> mail.recipient().startsWith(manager))
                    .toList());
    assertThat(told.get(told.size() - 1).text())
        .contains(enrollment.id().value(), "지원 플랜 확인", "기한 초과: 2018년 8월 2일부터.", "아직 맡은 사람이 없습니다.");
  }

  private void moveTo(String instant) {
    clock.set(Instant.parse(instant));
    events.publishEvent(new ClockMoved(clock.instant()));
  }

  private List<String> reminders(Enrollment enrollment, String reviewer) {
    return database
        .sql("select reminder from mail where case_number = ? and addressee = ? order by mail_id")
        .params(enrollment.id().value(), reviewer)
        .query(String.class)
        .list();
  }

  private String reviewer() {
    return person("REVIEWER");
  }

  private String person(String role) {
    var username =
        role.toLowerCase(java.util.Locale.ROOT)
            + "-"
            + UUID.randomUUID().toString().substring(0, 8);
    database
        .sql(
            """
            insert into account (username, display_name, language, contact_email, created_at, changed_at)
            values (?, 'Reviewer', 'ko', ?, now(), now())
            """)
        .params(username, username + "@office.example")
        .update();
    database
        .sql("insert into account_role (username, side, role) values (?, 'STAFF', ?)")
        .params(username, role)
        .update();
    return username;
  }
}
