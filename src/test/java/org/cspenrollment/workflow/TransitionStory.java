package org.cspenrollment.workflow;

import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.Enrollment;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.CustomerImport;
import org.cspenrollment.transition.Customers;
import org.cspenrollment.transition.ReportingSteps;
import org.cspenrollment.transition.Step;
import org.cspenrollment.transition.StepProgress;
import org.cspenrollment.transition.Transfer;
import org.cspenrollment.transition.Transfers;
import org.cspenrollment.transition.Transition;
import org.cspenrollment.transition.Transitions;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.unit.DataSize;

/** Tells the way of a case to indirect reseller in a test, one sentence a line. */
@TestComponent
class TransitionStory {

  private final CaseStory story;
  private final ReportingSteps reporting;
  private final Customers customers;
  private final CustomerImport files;
  private final Transfers transfers;
  private final Transitions transitions;
  private final Enrollments enrollments;

  TransitionStory(
      CaseStory story,
      ReportingSteps reporting,
      Customers customers,
      CustomerImport files,
      Transfers transfers,
      Transitions transitions,
      Enrollments enrollments) {
    this.story = story;
    this.reporting = reporting;
    this.customers = customers;
    this.files = files;
    this.transfers = transfers;
    this.transitions = transitions;
    this.enrollments = enrollments;
  }

  /** The partner of the case does something. */
  void asPartner(Enrollment enrollment, Runnable act) {
    SignedIn.as(story.partner(enrollment), act);
  }

  Transition of(Enrollment enrollment) {
    return SignedIn.as(CaseStory.MANAGER, () -> transitions.of(enrollment.id()));
  }

  StepProgress step(Enrollment enrollment, Step step) {
    return of(enrollment).step(step).orElseThrow();
  }

  LocalDate today() {
    return enrollments.today();
  }

  void enrolls(Enrollment enrollment) {
    enrolls(story.partner(enrollment), enrollment);
  }

  void enrolls(Actor actor, Enrollment enrollment) {
    SignedIn.as(actor, () -> reporting.enrolled(enrollment.id(), true, today()));
  }

  void acceptsAgreement(Enrollment enrollment) {
    asPartner(enrollment, () -> reporting.agreementAccepted(enrollment.id(), today()));
  }

  void linksProvider(Enrollment enrollment) {
    asPartner(
        enrollment, () -> reporting.provider(enrollment.id(), "Contoso Distribution", today()));
  }

  void confirms(Enrollment enrollment, TaskKind kind) {
    story.agree(REVIEWER, enrollment, kind);
  }

  /** As far as customers can be moved. */
  void reachesProvider(Enrollment enrollment) {
    enrolls(enrollment);
    confirms(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT);
    acceptsAgreement(enrollment);
    confirms(enrollment, TaskKind.RESELLER_CONFIRM_AGREEMENT);
    linksProvider(enrollment);
    confirms(enrollment, TaskKind.RESELLER_CONFIRM_PROVIDER);
  }

  /** A customer with this many subscriptions, every one a base. */
  void lists(Enrollment enrollment, String customerId, int subscriptions) {
    asPartner(
        enrollment,
        () -> {
          customers.add(
              enrollment.id(), Map.of("customerId", customerId, "name", "Customer " + customerId));
          for (int i = 1; i <= subscriptions; i++) {
            customers.putSubscription(
                enrollment.id(),
                customerId,
                "%s-s%03d".formatted(customerId, i),
                Map.of("name", "Office", "kind", "LICENSE", "quantity", "5"));
          }
        });
  }

  void imports(Enrollment enrollment, String csv) {
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

  void consents(Enrollment enrollment, String customerId) {
    asPartner(enrollment, () -> customers.consent(enrollment.id(), customerId, today(), "Letter"));
  }

  void closes(Enrollment enrollment, String customerId) {
    asPartner(enrollment, () -> customers.close(enrollment.id(), customerId, "Goes elsewhere"));
  }

  List<Transfer> requests(Enrollment enrollment, String customerId) {
    return SignedIn.as(
        story.partner(enrollment), () -> transfers.plan(enrollment.id(), customerId));
  }

  void arrives(Enrollment enrollment, int number) {
    asPartner(
        enrollment,
        () -> {
          transfers.accepted(enrollment.id(), number);
          transfers.verified(enrollment.id(), number);
        });
  }

  /** From the election to the end, with nobody to move. */
  void ends(Enrollment enrollment) {
    reachesProvider(enrollment);
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.RESELLER_FOLLOW_CUSTOMERS),
        CaseStory.confirmation(true, "The partner has no customers."));
  }
}
