package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import org.cspenrollment.TestClock;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.growth.RevenueRound;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.policy.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** M9: the growth of a case is filled in when revenue arrives, decided or not. */
@CaseTest
@Import(RevenueStory.class)
class RecordedGrowthIT {

  private static final YearMonth LAST = YearMonth.of(2018, 9);

  @Autowired private CaseStory story;
  @Autowired private RevenueStory revenue;
  @Autowired private Enrollments enrollments;
  @Autowired private ClosingEnrollments closing;
  @Autowired private RevenueRound round;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;
  @Autowired private TestClock clock;

  @Test
  void m9OfACaseThatIsOpen() throws Exception {
    var enrollment = story.opened();
    assertThat(growth(enrollment).reasonCode()).isEqualTo("PERF_UNKNOWN");
    clock.set(Instant.parse("2018-10-02T09:00:00Z"));
    revenue.tried(enrollment.tenantId(), LAST, "1000.00", "1774.00");
    assertThat(growth(enrollment).result()).isEqualTo(Result.PENDING);
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1774.00");

    assertThat(growth(enrollment).reasonCode()).isEqualTo("PERF_RECORDED");
    assertThat(growth(enrollment).sentence().en()).contains("77.4 %");
    assertThat(growth(enrollment).sentence().ko()).contains("77.4 %");
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1436.00");
    assertThat(growth(enrollment).sentence().en()).contains("43.6 %");
  }

  @Test
  void m9OfACaseThatWasRenewedBeforeItsBasisDateAndOfOneThatIsClosed() throws Exception {
    var enrollment = renewed();
    clock.set(Instant.parse("2018-10-02T09:00:00Z"));
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "880.00");

    assertThat(growth(enrollment).sentence().en()).contains("-12 %");
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    var entry = audit.entries(enrollment.id().value(), new PageRequest(0, 1)).items().get(0);
    assertThat(entry.code()).contains(AuditCode.REQUIREMENT_RECORDED);
    assertThat(entry.actor()).isEqualTo("system");

    var later = renewed();
    story.basisDatePasses(later);
    closing.closeDue();
    assertThat(story.of(later).state()).isEqualTo(EnrollmentState.CLOSED);
    revenue.twoYears(later.tenantId(), LAST, "1000.00", "1774.00");
    assertThat(growth(later).sentence().en()).contains("77.4 %");
  }

  @Test
  void whatIsRecordedOfADecidedCaseStaysAndTheSameFileTwiceRecordsNothing() throws Exception {
    var enrollment = renewed();
    clock.set(Instant.parse("2018-10-02T09:00:00Z"));
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1774.00");
    var entries = entries(enrollment);
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1774.00");
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1800.00");

    assertThat(growth(enrollment).sentence().en()).contains("77.4 %");
    assertThat(entries(enrollment)).isEqualTo(entries);
  }

  @Test
  void allTenantsOfTheOrganisationAreLookedAt() throws Exception {
    var enrollment = story.opened();
    var sister = story.opened();
    database
        .sql("update tenant set organisation_id = ? where tenant_id = ?")
        .params(enrollment.organisationId().value(), sister.tenantId().value())
        .update();
    clock.set(Instant.parse("2018-10-02T09:00:00Z"));
    revenue.twoYears(sister.tenantId(), LAST, "1000.00", "1774.00");

    assertThat(growth(enrollment).sentence().en()).contains("77.4 %");
    assertThat(growth(sister).sentence().en()).contains("77.4 %");
  }

  @Test
  void whatTheApplicationDidNotComeToIsDoneInTheNextRound() throws Exception {
    var enrollment = story.opened();
    clock.set(Instant.parse("2018-10-02T09:00:00Z"));
    revenue.twoYears(enrollment.tenantId(), LAST, "1000.00", "1774.00");
    database
        .sql("update enrollment_requirement set result = 'PENDING' where case_number = ?")
        .param(enrollment.id().value())
        .update();
    database
        .sql("insert into arrived_revenue (tenant_id, arrived_at) values (?, now())")
        .param(enrollment.tenantId().value())
        .update();

    round.make();

    assertThat(growth(enrollment).result()).isEqualTo(Result.MET);
    assertThat(
            database
                .sql("select count(*) from arrived_revenue where tenant_id = ?")
                .param(enrollment.tenantId().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  private Enrollment renewed() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);
    assertThat(story.of(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);
    assertThat(growth(enrollment).result()).isEqualTo(Result.PENDING);
    return enrollment;
  }

  private CaseRequirement growth(Enrollment enrollment) {
    return enrollments.requirement(enrollment.id(), new RequirementId("REQ-PERF"));
  }

  private long entries(Enrollment enrollment) {
    return audit.entries(enrollment.id().value(), new PageRequest(0, 1)).total();
  }
}
