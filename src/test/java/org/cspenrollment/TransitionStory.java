package org.cspenrollment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ExitElection;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.task.StaffTaskService;
import org.cspenrollment.transition.ResellerTransition;
import org.cspenrollment.transition.StepReports;
import org.cspenrollment.transition.Transitions;
import org.cspenrollment.transition.customer.CustomerImport;
import org.cspenrollment.transition.customer.Customers;
import org.cspenrollment.transition.customer.Subscriptions;
import org.cspenrollment.transition.customer.Transfer;
import org.cspenrollment.transition.customer.Transfers;
import org.cspenrollment.transition.step.StepProgress;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.unit.DataSize;

/** Tells the way of a case to indirect reseller in a test, one sentence a line. */
@TestComponent
public class TransitionStory {

  private static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);
  private static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);

  private final ExitElection electing;
  private final StaffTaskService work;
  private final StepReports reporting;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final CustomerImport files;
  private final Transfers transfers;
  private final Transitions transitions;
  private final Enrollments enrollments;

  TransitionStory(
      ExitElection electing,
      StaffTaskService work,
      StepReports reporting,
      Customers customers,
      Subscriptions subscriptions,
      CustomerImport files,
      Transfers transfers,
      Transitions transitions,
      Enrollments enrollments) {
    this.electing = electing;
    this.work = work;
    this.reporting = reporting;
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.files = files;
    this.transfers = transfers;
    this.transitions = transitions;
    this.enrollments = enrollments;
  }

  /** The partner of the case does something. */
  public void asPartner(Enrollment enrollment, Runnable act) {
    SignedIn.as(partner(enrollment), act);
  }

  public ResellerTransition of(Enrollment enrollment) {
    return SignedIn.as(MANAGER, () -> transitions.of(enrollment.id()));
  }

  public StepProgress step(Enrollment enrollment, TransitionStep step) {
    return of(enrollment).step(step).orElseThrow();
  }

  public LocalDate today() {
    return enrollments.today();
  }

  public void enrolls(Enrollment enrollment) {
    enrolls(partner(enrollment), enrollment);
  }

  public void enrolls(Actor actor, Enrollment enrollment) {
    SignedIn.as(actor, () -> reporting.enrolled(enrollment.id(), true, today()));
  }

  public void acceptsAgreement(Enrollment enrollment) {
    asPartner(enrollment, () -> reporting.agreementAccepted(enrollment.id(), today()));
  }

  public void linksProvider(Enrollment enrollment) {
    asPartner(
        enrollment, () -> reporting.provider(enrollment.id(), "Contoso Distribution", today()));
  }

  public void confirms(Enrollment enrollment, TaskKind kind) {
    answers(enrollment, kind, true, null);
  }

  /** As far as customers can be moved. */
  public void reachesProvider(Enrollment enrollment) {
    enrolls(enrollment);
    confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    acceptsAgreement(enrollment);
    confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);
    linksProvider(enrollment);
    confirms(enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
  }

  /** A customer with this many subscriptions, every one a base. */
  public void lists(Enrollment enrollment, String customerId, int subscriptions) {
    asPartner(
        enrollment,
        () -> {
          customers.add(
              enrollment.id(),
              Map.of(
                  "customerId",
                  customerId,
                  "name",
                  "Customer " + customerId,
                  "agreement",
                  "IN_ADMIN_CENTER"));
          for (int i = 1; i <= subscriptions; i++) {
            this.subscriptions.put(
                enrollment.id(),
                customerId,
                "%s-s%03d".formatted(customerId, i),
                Map.of("name", "Office", "kind", "LICENSE", "quantity", "5"));
          }
        });
  }

  public void imports(Enrollment enrollment, String csv) {
    asPartner(
        enrollment,
        () -> {
          try (var upload =
              Upload.receive(
                  new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                  DataSize.ofMegabytes(1))) {
            files.run(enrollment.id(), upload, false);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  public void consents(Enrollment enrollment, String customerId) {
    asPartner(enrollment, () -> customers.consent(enrollment.id(), customerId, today(), "Letter"));
  }

  public void closes(Enrollment enrollment, String customerId) {
    asPartner(enrollment, () -> customers.close(enrollment.id(), customerId, "Goes elsewhere"));
  }

  public List<Transfer> requests(Enrollment enrollment, String customerId) {
    return SignedIn.as(partner(enrollment), () -> transfers.plan(enrollment.id(), customerId));
  }

  public void arrives(Enrollment enrollment, int number) {
    providerAccepts(enrollment, number);
    asPartner(enrollment, () -> transfers.verified(enrollment.id(), number));
  }

  /** The office enters that the provider accepted a request today. */
  public void providerAccepts(Enrollment enrollment, int number) {
    SignedIn.as(REVIEWER, () -> transfers.accepted(enrollment.id(), number, today()));
  }

  /** From the election to the end, with nobody to move. */
  public void ends(Enrollment enrollment) {
    reachesProvider(enrollment);
    answers(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS, true, "The partner has no customers.");
  }

  /** A manager has spoken with the partner about its late steps. */
  public void seesToTheLateStep(Enrollment enrollment) {
    SignedIn.as(
        MANAGER,
        () ->
            work.complete(
                task(enrollment, TaskKind.RESELLER_FOLLOW_LATE_STEP).id(),
                new ConfirmationEntry(true, "It enrolls this month.")));
  }

  /** A reviewer answers an open task of the way. */
  public void answers(Enrollment enrollment, TaskKind kind, boolean agree, String comment) {
    SignedIn.as(
        REVIEWER,
        () ->
            work.complete(
                task(enrollment, kind).id(),
                new ConfirmationEntry(agree, comment == null ? "" : comment)));
  }

  private StaffTask task(Enrollment enrollment, TaskKind kind) {
    return work
        .list(Optional.of(kind), Optional.of(enrollment.id()), false, false, new PageRequest(0, 1))
        .items()
        .stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No open task " + kind + " in " + enrollment.id()));
  }

  private static Actor partner(Enrollment enrollment) {
    return SignedIn.partner("hanul", enrollment.organisationId().value());
  }

  /** The partner chooses the reseller path. */
  public void elects(Enrollment enrollment) {
    asPartner(
        enrollment,
        () -> electing.moveToReseller(enrollment.id(), Optional.of("Contoso Distribution")));
  }
}
