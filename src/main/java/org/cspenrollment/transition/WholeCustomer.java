package org.cspenrollment.transition;

import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.customer.Subscription;
import org.cspenrollment.transition.customer.Transfer;

/** A customer with everything it has, as the API shows it. */
record WholeCustomer(
    TransitionView.CustomerView customer,
    List<Subscription> subscriptions,
    List<Transfer> transfers) {

  /** What is known of a customer; 404 if it is nobody's, or of somebody else's case. */
  static WholeCustomer of(Transitions transitions, CaseNumber caseNumber, String customerId) {
    return new WholeCustomer(
        TransitionView.CustomerView.of(transitions.customer(caseNumber, customerId)),
        transitions.subscriptions(caseNumber, customerId),
        transitions.transfers(caseNumber, customerId));
  }
}
