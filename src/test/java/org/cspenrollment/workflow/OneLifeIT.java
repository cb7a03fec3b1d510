package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.partner.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether what the year asks every evening (M3) finds what it looks for: here it is broken. */
@CaseTest
@Import(OneLife.class)
class OneLifeIT {

  @Autowired private OneLife oneLife;
  @Autowired private CaseStory story;
  @Autowired private Partners partners;
  @Autowired private Cancelling cancelling;
  @Autowired private TestClock clock;
  @Autowired private JdbcClient database;

  @BeforeEach
  void begin() {
    clock.set(TestClock.START);
  }

  @Test
  void m3NothingIsSaidOfATenantWhoseLiveCaseChangesIt() {
    var enrollment = story.opened();
    becomes(enrollment, PartnerStatus.RESTRICTED, enrollment.id().value());

    assertThat(brokenOf(enrollment)).isEmpty();
  }

  @Test
  void m3FindsALiveCaseOfATenantThatIsOut() {
    var enrollment = story.opened();
    becomes(enrollment, PartnerStatus.LEFT, enrollment.id().value());

    assertThat(brokenOf(enrollment))
        .containsExactly("live, but it is out: " + enrollment.id() + " NOTIFIED");
  }

  @Test
  void m3FindsWhatIsScheduledAndDoneAfterATenantWentOut() {
    var enrollment = cancelled();
    becomes(enrollment, PartnerStatus.LEFT, enrollment.id().value());
    clock.advance(Duration.ofDays(1));
    recorded(enrollment, "RENEWED");

    assertThat(brokenOf(enrollment))
        .containsExactly(
            "done after it went out: RENEWED " + enrollment.id(),
            "scheduled, but it is out: " + enrollment.tenantId() + "-2019");
  }

  @Test
  void m3FindsAStatusThatAnEndedCaseOrNoneChanged() {
    var enrollment = cancelled();
    clock.advance(Duration.ofDays(1));
    becomes(enrollment, PartnerStatus.RESTRICTED, enrollment.id().value());
    becomes(enrollment, PartnerStatus.SUSPENDED, "nobody knows");

    assertThat(brokenOf(enrollment))
        .containsExactly(
            "changed by what was not live: " + enrollment.id(),
            "changed by what was not live: nobody knows");
  }

  @Test
  void m3FindsATenantThatIsInAgain() {
    var enrollment = story.opened();
    becomes(enrollment, PartnerStatus.LEFT, enrollment.id().value());
    becomes(enrollment, PartnerStatus.ACTIVE, enrollment.id().value());

    assertThat(brokenOf(enrollment)).containsExactly("in again: " + enrollment.id());
  }

  private Enrollment cancelled() {
    var enrollment = story.opened();
    SignedIn.as(
        CaseStory.MANAGER, () -> cancelling.cancel(enrollment.id(), "Merged into another tenant"));
    return enrollment;
  }

  private void becomes(Enrollment enrollment, PartnerStatus status, String reason) {
    SignedIn.as(
        CaseStory.MANAGER, () -> partners.changeStatus(enrollment.tenantId(), status, reason));
  }

  private void recorded(Enrollment enrollment, String action) {
    database
        .sql("select audit_append(:case, :at, 'system', :action, :case, '{}')")
        .param("case", enrollment.id().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("action", action)
        .query(Long.class)
        .single();
  }

  private List<String> brokenOf(Enrollment enrollment) {
    var tenant = enrollment.tenantId() + " ";
    return oneLife.brokenFor(YearActs.INVOICE_OVERDUE).stream()
        .filter(line -> line.startsWith(tenant))
        .map(line -> line.substring(tenant.length()))
        .toList();
  }
}
