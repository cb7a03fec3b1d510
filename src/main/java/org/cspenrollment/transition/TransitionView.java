package org.cspenrollment.transition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.Page;
import org.cspenrollment.policy.QuotedSources;
import org.cspenrollment.transition.customer.Customer;
import org.cspenrollment.transition.customer.CustomerAgreement;
import org.cspenrollment.transition.customer.CustomerState;
import org.cspenrollment.transition.step.StepProgress;
import org.cspenrollment.transition.step.StepState;
import org.jspecify.annotations.Nullable;

/**
 * The way of a case as the API shows it.
 *
 * @param id the case number
 * @param partnerStatus what the programme lets the tenant do now
 * @param customers one page of them
 */
record TransitionView(
    String id,
    EnrollmentState state,
    String partnerStatus,
    Instant begunAt,
    @Nullable Instant completedAt,
    List<StepView> steps,
    @Nullable Provider provider,
    Progress progress,
    Page<CustomerView> customers) {

  /**
   * A step.
   *
   * @param state LATER, OPEN, REPORTED, DONE or NOT_NEEDED
   * @param notNeededWhy why nobody has to take it
   */
  record StepView(
      TransitionStep step,
      String who,
      StepState state,
      Bilingual sentence,
      @Nullable LocalDate due,
      @Nullable LocalDate reportedOn,
      @Nullable Instant doneAt,
      @Nullable String returnedWhy,
      @Nullable String notNeededWhy,
      String source,
      List<String> notes,
      String ruleId,
      int tableVersion) {

    static StepView of(StepProgress one, LocalDate basisDate) {
      return new StepView(
          one.step(),
          one.actor(),
          one.state(),
          one.sentence(),
          one.due(),
          one.reportedOn(),
          one.doneAt(),
          one.returnedWhy(),
          one.notNeededWhy(),
          QuotedSources.sources(one.source(), basisDate),
          QuotedSources.notes(one.notes(), basisDate),
          one.ruleId(),
          one.tableVersion());
    }
  }

  /** The indirect provider the partner named. */
  record Provider(String name, @Nullable LocalDate invitationAcceptedOn) {}

  /** How far the customers are; subscriptions without those of closed customers. */
  record Progress(
      int customers,
      int consented,
      int moved,
      int closed,
      int open,
      int percent,
      int subscriptions,
      int requested,
      int accepted,
      int verified) {}

  /** A customer. */
  record CustomerView(
      String customerId,
      String name,
      CustomerAgreement agreement,
      boolean agreementSettled,
      @Nullable Consent consent,
      CustomerState state,
      @Nullable String closedReason,
      int subscriptions,
      int inTransfer,
      int verified) {

    static CustomerView of(Customer one) {
      return new CustomerView(
          one.customerId(),
          one.name(),
          one.agreement(),
          one.agreementSettled(),
          one.consentOn() == null ? null : new Consent(one.consentOn(), one.consentHow()),
          one.state(),
          one.closedReason(),
          one.subscriptions(),
          one.inTransfer(),
          one.verified());
    }
  }

  /** That a customer has consented. */
  record Consent(@Nullable LocalDate consentOn, @Nullable String how) {}

  static TransitionView of(ResellerTransition way, Page<Customer> customers) {
    var counts = way.counts();
    return new TransitionView(
        way.enrollment().id().value(),
        way.enrollment().state(),
        way.enrollment().tenant().status(),
        way.begunAt(),
        way.completedAt(),
        way.steps().stream().map(step -> StepView.of(step, way.enrollment().basisDate())).toList(),
        way.provider() == null ? null : new Provider(way.provider(), way.invitationAcceptedOn()),
        new Progress(
            counts.customers(),
            counts.consented(),
            counts.moved(),
            counts.closed(),
            counts.open(),
            counts.percent(),
            counts.subscriptions(),
            counts.requested(),
            counts.accepted(),
            counts.verified()),
        customers.map(CustomerView::of));
  }
}
