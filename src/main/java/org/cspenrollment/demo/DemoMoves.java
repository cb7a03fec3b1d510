package org.cspenrollment.demo;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.transition.StepReports;
import org.cspenrollment.transition.Transitions;
import org.cspenrollment.transition.customer.Customers;
import org.cspenrollment.transition.customer.Subscriptions;
import org.cspenrollment.transition.customer.Transfer;
import org.cspenrollment.transition.customer.Transfers;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A partner of the demo on its way to indirect reseller: one step every few days. */
@Component
@Profile("demo")
class DemoMoves {

  private static final Username OFFICE = new Username("reviewer2");
  private static final String CUSTOMER = "lakeside";
  private static final String OTHER_CUSTOMER = "hillside";

  /** One more than travels in one request. */
  private static final int SUBSCRIPTIONS = 26;

  private final DemoActs acts;
  private final Transitions transitions;
  private final StepReports reporting;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final Transfers transfers;

  DemoMoves(
      DemoActs acts,
      Transitions transitions,
      StepReports reporting,
      Customers customers,
      Subscriptions subscriptions,
      Transfers transfers) {
    this.acts = acts;
    this.transitions = transitions;
    this.reporting = reporting;
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.transfers = transfers;
  }

  /** What the partner does today, if it does anything. */
  Optional<Runnable> next(DemoDay day) {
    return day.isActing()
        ? Optional.of(() -> acts.asPartner(day.enrollment(), () -> goOn(day)))
        : Optional.empty();
  }

  /** Whether every customer is settled, so that the office can end the way. */
  boolean isSettled(Enrollment enrollment) {
    var counts = acts.asPartner(enrollment, () -> transitions.of(enrollment.id())).counts();
    return counts.customers() > 0 && counts.open() == 0;
  }

  /** The office enters what the provider accepted, as the partner says. */
  void enterAcceptances(Enrollment enrollment) {
    acts.as(
        OFFICE,
        () ->
            transitions.transfers(enrollment.id(), new PageRequest(0, 200)).items().stream()
                .filter(one -> one.state() == Transfer.State.REQUESTED)
                .filter(one -> one.saidAcceptedOn() != null)
                .forEach(
                    one ->
                        transfers.accepted(enrollment.id(), one.number(), one.saidAcceptedOn())));
  }

  private void goOn(DemoDay day) {
    var id = day.enrollment().id();
    var way = transitions.of(id);
    if (way.isOpen(TransitionStep.ENROLLMENT)) {
      reporting.enrolled(id, true, day.today());
    } else if (way.isOpen(TransitionStep.AGREEMENT)) {
      reporting.agreementAccepted(id, day.today());
    } else if (way.isOpen(TransitionStep.PROVIDER)) {
      reporting.provider(id, way.provider(), day.today());
    } else if (way.mayTransfer() && way.counts().customers() == 0) {
      listCustomers(day);
    } else if (way.mayTransfer()) {
      moveCustomers(id.value());
    }
  }

  private void listCustomers(DemoDay day) {
    var id = day.enrollment().id();
    customers.add(
        id,
        Map.of("customerId", CUSTOMER, "name", "Lakeside Foods", "agreement", "IN_ADMIN_CENTER"));
    customers.add(id, Map.of("customerId", OTHER_CUSTOMER, "name", "Hillside Logistics"));
    for (int i = 1; i <= SUBSCRIPTIONS; i++) {
      subscriptions.put(
          id,
          CUSTOMER,
          "lakeside-%02d".formatted(i),
          Map.of("name", "Microsoft 365 Business", "kind", "LICENSE", "quantity", "10"));
    }
    customers.consent(id, CUSTOMER, day.today(), "Letter");
    customers.close(id, OTHER_CUSTOMER, "Buys from the provider already");
    transfers.plan(id, CUSTOMER);
  }

  private void moveCustomers(String id) {
    for (var transfer :
        transitions.transfers(new CaseNumber(id), new PageRequest(0, 200)).items()) {
      if (transfer.state() == Transfer.State.REQUESTED) {
        transfers.accepted(new CaseNumber(id), transfer.number(), transfer.requestedOn());
      } else if (transfer.state() == Transfer.State.ACCEPTED) {
        transfers.verified(new CaseNumber(id), transfer.number());
      }
    }
  }
}
