package org.cspenrollment.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the cases the demo begins with. */
@Component
@Profile("demo")
class DemoOpening {

  private static final LocalDate FIRST_BASIS_DATE = LocalDate.of(2018, 9, 1);

  private final DemoActs acts;
  private final OpeningEnrollments opening;
  private final EnrollmentPolicy policy;
  private final Clock clock;

  DemoOpening(DemoActs acts, OpeningEnrollments opening, EnrollmentPolicy policy, Clock clock) {
    this.acts = acts;
    this.opening = opening;
    this.policy = policy;
    this.clock = clock;
  }

  /** A case for every tenant whose window is open, or whose basis date has just passed. */
  DemoCases open(List<Tenant> tenants) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var windowDays = policy.constants(policy.currentTables()).windowOpensDaysBefore();
    var cases = DemoCases.none();
    for (var tenant : tenants) {
      var basis =
          policy.nextBasisDate(
              new BasisFacts(
                  tenant.enrolledOn(), tenant.planRenewalOn(), tenant.anniversaryMonth()),
              FIRST_BASIS_DATE);
      if (basis.isEmpty() || basis.get().date().isAfter(today.plusDays(windowDays))) {
        continue;
      }
      var enrollment =
          acts.as(
              new Username("manager1"),
              () -> opening.takeOver(tenant.tenantId(), Optional.of(basis.get().date())));
      if (DemoPeople.hasNameOfItsOwn(tenant)) {
        cases.named().add(enrollment);
      } else if (basis.get().date().isBefore(today)) {
        cases.past().add(enrollment);
      } else {
        cases.ahead().add(enrollment);
      }
    }
    return cases;
  }
}
