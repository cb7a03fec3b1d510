package org.cspenrollment.transition.customer;

import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.step.OpenTransitions;
import org.springframework.stereotype.Component;

/** The customers that can still be changed: those of an open transition that are not closed. */
@Component
class OpenCustomers {

  private final OpenTransitions open;
  private final CustomerStore store;

  OpenCustomers(OpenTransitions open, CustomerStore store) {
    this.open = open;
    this.store = store;
  }

  /**
   * A customer of this case, which stays locked until the transaction ends; 404 if there is none,
   * 409 if it is closed or the transition is over.
   */
  Customer require(CaseNumber caseNumber, String customerId) {
    open.forChange(caseNumber);
    var customer = store.find(caseNumber, customerId).orElseThrow(ProblemException::notFound);
    if (customer.state() == CustomerState.CLOSED) {
      throw closed();
    }
    return customer;
  }

  /** A closed customer does not change any more (409). */
  static ProblemException closed() {
    return ProblemException.conflict(
        "customer-closed", "The customer is closed", "This customer is closed: it is not moved.");
  }
}
