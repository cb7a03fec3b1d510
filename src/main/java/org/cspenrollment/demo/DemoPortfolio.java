package org.cspenrollment.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.cspenrollment.enrollment.ClosingEnrollments;
import org.cspenrollment.enrollment.OpeningEnrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.partner.imports.PartnerImport;
import org.cspenrollment.platform.Page;
import org.cspenrollment.policy.BasisFacts;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.review.TaskKind;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The portfolio of the demo, made at its first start: the partners through the real import, a case
 * for every window that is open, and cases in every state, each lived through by its people.
 */
@Component
@Profile("demo")
class DemoPortfolio {

  private static final LocalDate FIRST_BASIS_DATE = LocalDate.of(2018, 9, 1);

  private final PartnerImport partnerImport;
  private final Partners partners;
  private final DemoPeople people;
  private final DemoActs acts;
  private final DemoStories stories;
  private final OpeningEnrollments opening;
  private final ClosingEnrollments closing;
  private final EnrollmentPolicy policy;
  private final Clock clock;

  DemoPortfolio(
      PartnerImport partnerImport,
      Partners partners,
      DemoPeople people,
      DemoActs acts,
      DemoStories stories,
      OpeningEnrollments opening,
      ClosingEnrollments closing,
      EnrollmentPolicy policy,
      Clock clock) {
    this.partnerImport = partnerImport;
    this.partners = partners;
    this.people = people;
    this.acts = acts;
    this.stories = stories;
    this.opening = opening;
    this.closing = closing;
    this.policy = policy;
    this.clock = clock;
  }

  /** Does nothing where the demo has been made before. */
  void make() throws IOException {
    people.ensureStaff();
    if (partners.find("KR-10421").isPresent()) {
      return;
    }
    try (var csv = new ClassPathResource("demo/partners.csv").getInputStream()) {
      partnerImport.run(csv);
    }
    var tenants = tenants();
    people.ensurePartnersOf(tenants);
    live(open(tenants));
  }

  private List<Tenant> tenants() {
    var all = new ArrayList<Tenant>();
    for (int page = 0; ; page++) {
      var found = partners.list(new Page.Request(page, Page.Request.MAX_SIZE), "");
      all.addAll(found.items());
      if (all.size() >= found.total()) {
        return all;
      }
    }
  }

  /** A case for every tenant whose window is open, or whose basis date has just passed. */
  private Cases open(List<Tenant> tenants) {
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var windowDays = policy.constants(policy.currentTables()).windowOpensDaysBefore();
    var cases = new Cases(new ArrayDeque<>(), new ArrayDeque<>(), new ArrayList<>());
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
              "manager1", () -> opening.open(tenant.tenantId(), Optional.of(basis.get().date())));
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

  private void live(Cases cases) {
    cases.named().stream()
        .filter(enrollment -> enrollment.tenantId().equals("KR-10421"))
        .forEach(stories::beginPreparation);
    cases.ahead(4, stories::beginPreparation);
    cases.ahead(6, stories::handIn);
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
        });
    cases.ahead(
        3,
        enrollment -> {
          stories.handIn(enrollment);
          stories.askForMore(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
          stories.confirmNotMet(enrollment, true);
        });
    cases.ahead(
        1,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
          stories.confirmNotMet(enrollment, false);
        });
    cases.ahead(
        1,
        enrollment -> {
          stories.handIn(enrollment);
          stories.proposeWaiver(enrollment);
        });
    cases.ahead(2, stories::electResellerPath);
    cases.ahead(
        4,
        enrollment -> {
          stories.handIn(enrollment);
          stories.everythingMet(enrollment);
        });
    cases.ahead(
        2,
        enrollment -> {
          stories.handIn(enrollment);
          stories.planEndsSoon(enrollment);
        });
    cases.past(
        3,
        enrollment -> {
          stories.handIn(enrollment);
          stories.everythingMet(enrollment);
        });
    cases.past(
        1,
        enrollment -> {
          stories.handIn(enrollment);
          stories.provisioningMissing(enrollment);
          stories.confirmNotMet(enrollment, true);
          stories.confirmDemotion(enrollment);
        });
    closing.closeDue();
  }

  /** The opened cases: of the three partners with names, with the basis date ahead, and past. */
  private record Cases(Deque<Enrollment> ahead, Deque<Enrollment> past, List<Enrollment> named) {

    void ahead(int count, Consumer<Enrollment> story) {
      take(ahead, count, story);
    }

    void past(int count, Consumer<Enrollment> story) {
      take(past, count, story);
    }

    private static void take(Deque<Enrollment> cases, int count, Consumer<Enrollment> story) {
      for (int taken = 0; taken < count && !cases.isEmpty(); taken++) {
        story.accept(cases.removeLast());
      }
    }
  }
}
