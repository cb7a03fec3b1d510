package org.cspenrollment.transition;

import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.customer.Customer;
import org.cspenrollment.transition.customer.CustomerStore;
import org.cspenrollment.transition.customer.Subscription;
import org.cspenrollment.transition.customer.SubscriptionStore;
import org.cspenrollment.transition.customer.Transfer;
import org.cspenrollment.transition.customer.TransferStore;
import org.cspenrollment.transition.step.StepStore;
import org.cspenrollment.transition.step.TransitionStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the ways to indirect reseller. Whose case it is not gets the same answer as for none (404).
 */
@Service
@Transactional(readOnly = true)
public class Transitions {

  private final Enrollments enrollments;
  private final TransitionStore store;
  private final StepStore steps;
  private final CustomerStore customers;
  private final SubscriptionStore subscriptions;
  private final TransferStore transfers;

  Transitions(
      Enrollments enrollments,
      TransitionStore store,
      StepStore steps,
      CustomerStore customers,
      SubscriptionStore subscriptions,
      TransferStore transfers) {
    this.enrollments = enrollments;
    this.store = store;
    this.steps = steps;
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.transfers = transfers;
  }

  /** The way of a case; 404 if it is on none. */
  public ResellerTransition of(CaseNumber caseNumber) {
    var enrollment = enrollments.visible(caseNumber);
    var head = store.head(caseNumber).orElseThrow(ProblemException::notFound);
    return new ResellerTransition(
        enrollment,
        head.begunAt(),
        head.providerName(),
        head.providerAcceptedOn(),
        steps.steps(caseNumber),
        customers.counts(caseNumber),
        head.completedAt());
  }

  /** The customers of a case, by name. */
  public Page<Customer> customers(CaseNumber caseNumber, PageRequest request) {
    requireVisible(caseNumber);
    return customers.page(caseNumber, request);
  }

  /** One customer of a case. */
  public Customer customer(CaseNumber caseNumber, String customerId) {
    requireVisible(caseNumber);
    return customers.find(caseNumber, customerId).orElseThrow(ProblemException::notFound);
  }

  /** What a customer subscribes to, each base with its add-ons behind it. */
  public List<Subscription> subscriptions(CaseNumber caseNumber, String customerId) {
    customer(caseNumber, customerId);
    return subscriptions.ofCustomer(caseNumber, customerId);
  }

  /** The transfer requests of a customer, by number. */
  public List<Transfer> transfers(CaseNumber caseNumber, String customerId) {
    customer(caseNumber, customerId);
    return transfers.ofCustomer(caseNumber, customerId);
  }

  /** The transfer requests of a case, by number. */
  public Page<Transfer> transfers(CaseNumber caseNumber, PageRequest request) {
    requireVisible(caseNumber);
    return transfers.page(caseNumber, request);
  }

  /** Whether this person did for the partner what the office is about to confirm. */
  public boolean actedForPartner(CaseNumber caseNumber, TransitionStep step, Username username) {
    if (step == TransitionStep.TRANSFER) {
      return customers.closedBy(caseNumber, username) || transfers.changedBy(caseNumber, username);
    }
    return steps
        .find(caseNumber, step)
        .filter(progress -> username.value().equals(progress.reportedBy()))
        .isPresent();
  }

  private void requireVisible(CaseNumber caseNumber) {
    enrollments.visible(caseNumber);
    if (store.head(caseNumber).isEmpty()) {
      throw ProblemException.notFound();
    }
  }
}
