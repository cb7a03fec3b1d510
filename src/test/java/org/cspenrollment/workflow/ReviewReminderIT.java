package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.notification.StaffTaskDeadlines;
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
    var username = "reviewer-" + UUID.randomUUID().toString().substring(0, 8);
    database
        .sql(
            """
            insert into account (username, display_name, language, contact_email, created_at, changed_at)
            values (?, 'Reviewer', 'ko', ?, now(), now())
            """)
        .params(username, username + "@office.example")
        .update();
    database
        .sql("insert into account_role (username, side, role) values (?, 'STAFF', 'REVIEWER')")
        .param(username)
        .update();
    return username;
  }
}
