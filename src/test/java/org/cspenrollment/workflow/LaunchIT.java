package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.launch.Launch;
import org.cspenrollment.launch.LaunchState;
import org.cspenrollment.partner.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Which cases a launch opens. */
@CaseTest
@Import(LaunchStory.class)
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=launch")
class LaunchIT {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);

  @Autowired private LaunchStory story;
  @Autowired private CaseStory cases;
  @Autowired private Portfolio portfolio;
  @Autowired private Enrollments enrollments;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  @BeforeEach
  void begin() {
    story.everybodyElseHasLeft();
    itIs(TODAY);
  }

  @Test
  void opensExactlyTheCasesWhoseWindowHasBegun() {
    var tomorrow = portfolio.enrolled(TODAY.plusDays(91).minusYears(3));
    var firstDay = portfolio.enrolled(TODAY.plusDays(90).minusYears(3));
    var lastDay = portfolio.enrolled(TODAY.minusYears(2));
    var yesterday = portfolio.enrolled(TODAY.minusDays(1).minusYears(2));
    var firstYear = portfolio.enrolled(TODAY.minusMonths(3));

    var launch = story.launched(TODAY);

    assertCounts(launch, 3, 3, 0, 0);
    assertThat(launch.state()).isEqualTo(LaunchState.DONE);
    assertThat(launch.startedBy()).isEqualTo("manager1");
    assertOpen(firstDay, 2018, TODAY.plusDays(90));
    assertOpen(lastDay, 2018, TODAY);
    assertOpen(yesterday, 2018, TODAY.minusDays(1));
    for (var other : List.of(tomorrow, firstYear)) {
      assertNoCase(other);
    }
    assertThat(story.casesWithoutExactlyOneProcess()).isZero();
    assertThat(story.processesWithoutACase()).isZero();
  }

  @Test
  void whatIsOpenAlreadyIsCountedAndLeftAsItIs() {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 15));
    story.launched(TODAY);
    var before = enrollments.require(new CaseNumber(tenant.tenantId() + "-2018"));
    itIs(TODAY.plusDays(1));

    assertCounts(story.launched(TODAY.plusDays(1)), 0, 0, 1, 0);
    assertThat(enrollments.require(before.id())).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REVOKED", "INDIRECT_RESELLER", "LEFT"})
  void m3WhoIsOutOfTheDirectModelGetsNoCase(String status) {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 15));
    database
        .sql("update tenant set status = ? where tenant_id = ?")
        .params(status, tenant.tenantId().value())
        .update();

    assertCounts(story.launched(TODAY), 0, 0, 0, 0);
    assertNoCase(tenant);
  }

  @Test
  void theCaseScheduledAtTheApprovalOpensNinetyDaysBeforeItsDay() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    story.launched(TODAY);
    var first = enrollments.require(new CaseNumber(tenant.tenantId() + "-2018"));
    cases.handIn(first);
    cases.everythingMet(first);
    assertThat(enrollments.require(new CaseNumber(tenant.tenantId() + "-2019")).state())
        .isEqualTo(EnrollmentState.SCHEDULED);

    itIs(LocalDate.of(2019, 7, 16));
    assertCounts(story.launched(LocalDate.of(2019, 7, 16)), 0, 0, 0, 0);
    itIs(LocalDate.of(2019, 7, 17));
    assertCounts(story.launched(LocalDate.of(2019, 7, 17)), 1, 1, 0, 0);
    assertOpen(tenant, 2019, LocalDate.of(2019, 10, 15));
  }

  @Test
  void aScheduledCaseOpensForTheDayTheRulesGiveNow() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15));
    story.launched(TODAY);
    var first = enrollments.require(new CaseNumber(tenant.tenantId() + "-2018"));
    cases.handIn(first);
    cases.everythingMet(first);
    database
        .sql("update tenant set enrolled_on = '2017-10-01' where tenant_id = ?")
        .param(tenant.tenantId().value())
        .update();

    itIs(LocalDate.of(2019, 7, 3));
    assertCounts(story.launched(LocalDate.of(2019, 7, 3)), 1, 1, 0, 0);
    assertOpen(tenant, 2019, LocalDate.of(2019, 10, 1));
  }

  @Test
  void thoseEnrolledOnTheTwentyNinthOfFebruaryAreDueOnTheTwentyEighthInCommonYears() {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 2, 29));

    itIs(LocalDate.of(2018, 11, 29));
    assertCounts(story.launched(LocalDate.of(2018, 11, 29)), 0, 0, 0, 0);
    itIs(LocalDate.of(2018, 11, 30));
    assertCounts(story.launched(LocalDate.of(2018, 11, 30)), 1, 1, 0, 0);
    assertOpen(tenant, 2019, LocalDate.of(2019, 2, 28));
    database
        .sql("update enrollment set state = 'CLOSED' where tenant_id = ?")
        .param(tenant.tenantId().value())
        .update();
    itIs(LocalDate.of(2019, 12, 1));
    assertCounts(story.launched(LocalDate.of(2019, 12, 1)), 1, 1, 0, 0);
    assertOpen(tenant, 2020, LocalDate.of(2020, 2, 29));
  }

  @Test
  void aFurtherBasisDateInTheSameYearIsPassedOverWithANote() {
    var tenant = portfolio.enrolled(LocalDate.of(2024, 9, 15));
    database
        .sql("update tenant set anniversary_month = 11 where tenant_id = ?")
        .param(tenant.tenantId().value())
        .update();
    var day = LocalDate.of(2025, 9, 10);
    itIs(day);

    var launch = story.launched(day);

    assertCounts(launch, 1, 1, 0, 0);
    assertThat(launch.passedOver()).isEqualTo(1);
    assertOpen(tenant, 2025, LocalDate.of(2025, 9, 15));
    assertThat(story.launched(day).passedOver()).isEqualTo(1);
    assertThat(
            database
                .sql("select note from launch_case where launch_id = ? and state = 'PASSED_OVER'")
                .param(launch.id())
                .query(String.class)
                .single())
        .contains("2025-09-15");
  }

  /** M3: one case at a time; the second is opened once the first is over, with a whole window. */
  @Test
  void m3DatesInTwoYearsAreTwoCyclesOneAfterTheOther() {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 12, 31));
    portfolio.knows(tenant, "plan_renewal_on = '2020-01-10'");
    clock.set(LocalDate.of(2020, 10, 5).atTime(1, 0).toInstant(ZoneOffset.UTC));
    assertCounts(story.launched(LocalDate.of(2020, 10, 5)), 1, 1, 0, 0);
    assertOpen(tenant, 2020, LocalDate.of(2020, 12, 31));

    itIs(LocalDate.of(2020, 10, 12));
    var second = story.launched(LocalDate.of(2020, 10, 12));
    assertCounts(second, 0, 0, 1, 0);
    assertThat(second.passedOver()).isEqualTo(1);
    assertThat(story.note(second, tenant.tenantId().value()))
        .isEqualTo("The case %s-2020 is not decided yet.".formatted(tenant.tenantId()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ACTIVE", "RESTRICTED", "SUSPENDED", "DUAL"})
  void m2WhoIsStillInTheDirectModelIsCheckedAgain(String status) {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 15));
    portfolio.knows(tenant, "status = '%s'".formatted(status));

    assertCounts(story.launched(TODAY), 1, 1, 0, 0);
    assertOpen(tenant, 2018, LocalDate.of(2018, 10, 15));
  }

  /** M2, M6: 28 days before its basis date; it has as many days as a whole window. */
  @Test
  void aWindowThatWasMissedHasAsManyDaysAsAnyOther() {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 15));

    story.launched(TODAY);

    var opened = enrollments.require(new CaseNumber(tenant.tenantId() + "-2018"));
    assertThat(opened.basisDate()).isEqualTo("2018-10-15");
    assertThat(opened.evidenceDue()).isEqualTo(TODAY.plusDays(60));
    assertThat(opened.decisionDue()).isEqualTo(TODAY.plusDays(90));
  }

  /** M3: the clock jumped by years; what is older than the latest window is listed as missed. */
  @Test
  void m3OfSeveralMissedWindowsTheLatestIsOpenedAndScheduledOnesAreCancelled() {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 15));
    story.launched(TODAY);
    var first = enrollments.require(new CaseNumber(tenant.tenantId() + "-2018"));
    cases.handIn(first);
    cases.everythingMet(first);
    var day = LocalDate.of(2021, 11, 2);
    itIs(day);

    var launch = story.launched(day);

    assertCounts(launch, 1, 1, 0, 0);
    assertOpen(tenant, 2021, LocalDate.of(2021, 10, 15));
    assertThat(enrollments.require(first.id()).state()).isEqualTo(EnrollmentState.CLOSED);
    assertThat(enrollments.require(new CaseNumber(tenant.tenantId() + "-2019")).state())
        .isEqualTo(EnrollmentState.CANCELLED);
    assertThat(
            database
                .sql(
                    """
                    select basis_date || ' ' || reason from launch_case
                    where launch_id = ? and state = 'PASSED_OVER' order by basis_date
                    """)
                .param(launch.id())
                .query(String.class)
                .list())
        .containsExactly("2019-10-15 MISSED", "2020-10-15 MISSED");
    assertThat(story.launched(day).passedOver()).isZero();
  }

  @Test
  void aDryRunSaysWhatWouldHappenAndChangesNothing() {
    portfolio.enrolled(LocalDate.of(2016, 10, 15));
    portfolio.enrolled(TODAY.plusDays(90).minusYears(3));
    portfolio.enrolled(TODAY.plusDays(93).minusYears(3));
    portfolio.enrolled(TODAY.plusDays(93).minusYears(4));
    portfolio.enrolled(TODAY.plusDays(104).minusYears(3));
    portfolio.enrolled(TODAY.plusDays(105).minusYears(3));
    var before = rows();

    var launch = story.dryRun(TODAY);

    assertCounts(launch, 2, 0, 0, 0);
    assertThat(launch.state()).isEqualTo(LaunchState.DONE);
    assertThat(
            database
                .sql(
                    "select day - ?::date as days, due from launch_ahead where launch_id = ? and"
                        + " due > 0")
                .params(TODAY, launch.id())
                .query((row, number) -> row.getInt("days") + ":" + row.getInt("due"))
                .list())
        .containsExactlyInAnyOrder("3:2", "14:1");
    assertThat(rows()).isEqualTo(before);
    assertCounts(story.launched(TODAY), 2, 2, 0, 0);
  }

  @Test
  void aDryRunMayLookIntoTheFuture() {
    portfolio.enrolled(LocalDate.of(2016, 10, 15));

    assertCounts(story.dryRun(LocalDate.of(2030, 10, 31)), 1, 0, 0, 0);
  }

  /** Everything but the launches themselves and the record of them. */
  private Map<String, Integer> rows() {
    var counts = new TreeMap<String, Integer>();
    database
        .sql(
            """
            select table_name from information_schema.tables
            where table_schema = current_schema() and table_type = 'BASE TABLE'
              and table_name not like 'launch%' and table_name not like 'act_hi_%' and table_name <> 'audit_entry'
            """)
        .query(String.class)
        .list()
        .forEach(table -> counts.put(table, story.count("select count(*) from " + table)));
    counts.put(
        "processes of cases",
        story.count(
            "select count(*) from act_hi_procinst where proc_def_key_ <> 'enrollment-launch'"));
    return counts;
  }

  private void itIs(LocalDate day) {
    clock.set(day.atTime(1, 0).toInstant(ZoneOffset.UTC));
  }

  private void assertOpen(Tenant tenant, int year, LocalDate basisDate) {
    Enrollment enrollment = enrollments.require(new CaseNumber(tenant.tenantId() + "-" + year));
    assertThat(enrollment.state().isBeforeDecision()).isTrue();
    assertThat(enrollment.dates().openedAt()).isEqualTo(clock.instant());
    assertThat(enrollment.basisDate()).isEqualTo(basisDate);
    assertThat(enrollment.dates().windowOpens()).isEqualTo(basisDate.minusDays(90));
    assertThat(enrollments.requirements(enrollment.id())).isNotEmpty();
  }

  private void assertNoCase(Tenant tenant) {
    assertThat(
            database
                .sql("select count(*) from enrollment where tenant_id = ?")
                .param(tenant.tenantId().value())
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static void assertCounts(Launch launch, int due, int opened, int already, int failed) {
    assertThat(List.of(launch.due(), launch.opened(), launch.already(), launch.failed()))
        .as("due, opened, already, failed")
        .containsExactly(due, opened, already, failed);
  }
}
