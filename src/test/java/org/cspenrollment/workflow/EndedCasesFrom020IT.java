package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.review.TaskKind;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases of 0.2.0 that lived beside another one of their tenant, or though their tenant was out (M2,
 * M3): the migration ends their rows, and the first start what the engine runs for them.
 */
class EndedCasesFrom020IT extends CasesOfAnEarlierRelease {

  private static final Path MIGRATION =
      Path.of("src/main/resources/db/migration/V2026_11_29_20__one_live_case.sql");

  @Autowired private JdbcClient database;
  @Autowired private Flyway flyway;
  @Autowired private Partners partners;

  @Autowired
  @Qualifier("endedCasesAtStart")
  private ApplicationRunner start;

  EndedCasesFrom020IT() {
    super("0.2.0");
  }

  @Test
  void m2WhatRunsForACaseThatAnotherOneSucceedsEndsAndTheOtherGoesOn() throws IOException {
    var old = story.notRenewed();
    var next = besideTheOther(old);
    presentModels();
    everyTenantGetsOneLife();
    assertThat(story.of(old).state()).isEqualTo(EnrollmentState.SUCCEEDED);
    assertThat(runsAt(old)).contains("event_stepDue");

    var report = migration.run(true);
    assertThat(report.ended()).isEqualTo(1);
    assertThat(runsAt(old)).contains("event_stepDue");
    report = migration.run(false);

    assertThat(report.failures()).isEmpty();
    assertThat(report.ended()).isEqualTo(1);
    assertThat(story.hasEnded(old)).isTrue();
    assertThat(subjectOf(old, "CASE_SUCCEEDED")).isEqualTo(next.id().value());
    assertThat(everythingRunsByTheLatestModels(next)).isTrue();
    story.handIn(next);
    assertThat(story.hasTask(next, TaskKind.VERIFY_SUPPORT_PACKAGE)).isTrue();
    assertThat(migration.run(false).ended()).as("only once").isZero();
  }

  @Test
  void m3WhatRunsForAPartnerThatHasLeftEndsAtTheFirstStartWithItsTasksOnRecord() throws Exception {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    portfolio.knows(enrollment.tenantId(), "status = 'LEFT'");
    presentModels();
    everyTenantGetsOneLife();
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.CANCELLED);
    assertThat(waitsAt(enrollment)).contains("userTask_verifyInfrastructure");

    start.run(new DefaultApplicationArguments());

    assertThat(story.hasEnded(enrollment)).isTrue();
    assertThat(recorded(enrollment, "CASE_GIVEN_UP")).isEqualTo(1);
    assertThat(recorded(enrollment, "TASK_SUPERSEDED")).isEqualTo(2);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.CANCELLED);
    assertThat(openRequests(enrollment)).isZero();
    assertThat(migration.run(false).ended()).isZero();
    assertThat(recorded(enrollment, "CASE_GIVEN_UP")).isEqualTo(1);
  }

  /** The case of the year after, opened although this one lives: 0.2.0 kept no invariant. */
  private Enrollment besideTheOther(Enrollment old) {
    var owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    owner.execute("drop index enrollment_one_live_case_of_a_tenant");
    state(old, EnrollmentState.CLOSED);
    clock.set(Instant.parse("2019-07-17T09:00:00Z"));
    var next = story.opened(partners.require(old.tenantId()), LocalDate.of(2019, 10, 15));
    state(old, EnrollmentState.NOT_RENEWED);
    return next;
  }

  /** What the migration does to the rows, by its own statements. */
  private void everyTenantGetsOneLife() throws IOException {
    var statements =
        Arrays.stream(Files.readString(MIGRATION).split(";\n", -1))
            .filter(statement -> statement.contains("UPDATE enrollment"))
            .collect(Collectors.toList());
    assertThat(statements).hasSize(2);
    var owner = new JdbcTemplate(flyway.getConfiguration().getDataSource());
    statements.forEach(owner::execute);
    owner.execute(
        "create unique index if not exists enrollment_one_live_case_of_a_tenant"
            + " on enrollment (tenant_id) where state not in ('SCHEDULED', 'CLOSED', 'SUCCEEDED',"
            + " 'CANCELLED', 'EXITED', 'REVOKED', 'TRANSITION_COMPLETE')");
  }

  private void state(Enrollment enrollment, EnrollmentState state) {
    database
        .sql("update enrollment set state = ? where case_number = ?")
        .params(state.name(), enrollment.id().value())
        .update();
  }

  private String subjectOf(Enrollment enrollment, String action) {
    return database
        .sql("select subject from audit_entry where stream = ? and action = ?")
        .params(enrollment.id().value(), action)
        .query(String.class)
        .single();
  }

  private int recorded(Enrollment enrollment, String action) {
    return database
        .sql("select count(*) from audit_entry where stream = ? and action = ?")
        .params(enrollment.id().value(), action)
        .query(Integer.class)
        .single();
  }

  private int openRequests(Enrollment enrollment) {
    return database
        .sql("select count(*) from open_information_request where case_number = ?")
        .param(enrollment.id().value())
        .query(Integer.class)
        .single();
  }
}
