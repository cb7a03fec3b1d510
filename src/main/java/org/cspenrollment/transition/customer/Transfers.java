package org.cspenrollment.transition.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.event.TransferEvent.TransferAccepted;
import org.cspenrollment.audit.event.TransferEvent.TransferRejected;
import org.cspenrollment.audit.event.TransferEvent.TransferRequested;
import org.cspenrollment.audit.event.TransferEvent.TransferSaidAccepted;
import org.cspenrollment.audit.event.TransferEvent.TransferVerified;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ResellerTransitionStatus;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.EnrollmentPolicy;
import org.cspenrollment.transition.step.OpenTransitions;
import org.cspenrollment.transition.step.ReportedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Transfer requests: planned in lots of the policy's size, then followed to their end. */
@Service
public class Transfers {

  private static final Set<EnrollmentState> MAY_TRANSFER =
      Set.of(EnrollmentState.PROVIDER_LINKED, EnrollmentState.CUSTOMERS_MOVING);

  private final OpenTransitions open;
  private final CustomerStore customers;
  private final SubscriptionStore subscriptions;
  private final TransferStore store;
  private final EnrollmentPolicy policy;
  private final Enrollments enrollments;
  private final ResellerTransitionStatus path;
  private final Clock clock;

  Transfers(
      OpenTransitions open,
      CustomerStore customers,
      SubscriptionStore subscriptions,
      TransferStore store,
      EnrollmentPolicy policy,
      Enrollments enrollments,
      ResellerTransitionStatus path,
      Clock clock) {
    this.open = open;
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.store = store;
    this.policy = policy;
    this.enrollments = enrollments;
    this.path = path;
    this.clock = clock;
  }

  /**
   * Requests the transfer of all subscriptions of a customer that are in no request.
   *
   * @return the requests made; 409 before the provider is linked, without the customer's consent,
   *     or where nothing is left to request
   */
  @Transactional
  public List<Transfer> plan(CaseNumber caseNumber, String customerId) {
    requireLinked(caseNumber);
    var customer = customers.find(caseNumber, customerId).orElseThrow(ProblemException::notFound);
    if (customer.state() == CustomerState.CLOSED) {
      throw OpenCustomers.closed();
    }
    var consentOn = customer.consentOn();
    if (consentOn == null) {
      throw ProblemException.conflict(
          "consent-missing",
          "The consent is missing",
          "Record the consent of the customer first: nothing is transferred without it.");
    }
    var waiting =
        subscriptions.ofCustomer(caseNumber, customerId).stream()
            .filter(one -> !one.isInTransfer())
            .toList();
    if (waiting.isEmpty()) {
      throw ProblemException.conflict(
          "nothing-to-transfer",
          "Nothing to transfer",
          "Every subscription of this customer is in a transfer request, or it has none.");
    }
    var size = policy.constants(enrollments.pins(caseNumber)).transferLot();
    List<Transfer> made = new ArrayList<>();
    for (var lot : TransferBatches.of(waiting, size)) {
      made.add(request(caseNumber, customerId, consentOn, lot));
    }
    path.customersMoving(caseNumber);
    return made;
  }

  private Transfer request(
      CaseNumber caseNumber, String customerId, LocalDate consentOn, List<Subscription> lot) {
    int number =
        store.add(
            caseNumber,
            customerId,
            consentOn,
            enrollments.today(),
            lot,
            clock.instant(),
            open.username());
    open.record(
        new TransferRequested(
            caseNumber, number, customerId, lot.size(), open.onBehalfOfPartner()));
    return store.find(caseNumber, number).orElseThrow();
  }

  /**
   * The provider has accepted a request on this day: a fact that the office enters. The partner may
   * say so first, which the office then sees. 409 unless the request waits for the provider.
   *
   * @param acceptedOn not in the future nor before the request (422)
   */
  @Transactional
  public Transfer accepted(CaseNumber caseNumber, int number, @Nullable LocalDate acceptedOn) {
    var transfer = require(caseNumber, number, Set.of(Transfer.State.REQUESTED));
    var day =
        ReportedDay.checked(
            "acceptedOn", acceptedOn, Optional.of(transfer.requestedOn()), enrollments.today());
    if (open.onBehalfOfPartner()) {
      store.accept(caseNumber, number, day, clock.instant(), open.username());
      open.record(new TransferAccepted(caseNumber, number, transfer.customerId(), day));
    } else {
      store.sayAccepted(caseNumber, number, day);
      open.record(new TransferSaidAccepted(caseNumber, number, transfer.customerId(), day));
    }
    return store.find(caseNumber, number).orElseThrow();
  }

  /** Both sides have seen that everything of a request arrived; 409 unless it was accepted. */
  @Transactional
  public Transfer verified(CaseNumber caseNumber, int number) {
    return change(
        caseNumber, number, Transfer.State.VERIFIED, Set.of(Transfer.State.ACCEPTED), null);
  }

  /** The provider has rejected a request, or it failed; what was in it can be requested again. */
  @Transactional
  public Transfer rejected(CaseNumber caseNumber, int number, @Nullable String reason) {
    var given = CustomerValidator.line("reason", reason, CustomerValidator.REASON_LENGTH);
    return change(
        caseNumber,
        number,
        Transfer.State.REJECTED,
        Set.of(Transfer.State.REQUESTED, Transfer.State.ACCEPTED),
        given);
  }

  private Transfer change(
      CaseNumber caseNumber,
      int number,
      Transfer.State to,
      Set<Transfer.State> from,
      @Nullable String reason) {
    var transfer = require(caseNumber, number, from);
    store.change(caseNumber, number, to, reason, clock.instant(), open.username());
    var customer = transfer.customerId();
    open.record(
        to == Transfer.State.VERIFIED
            ? new TransferVerified(caseNumber, number, customer, open.onBehalfOfPartner())
            : new TransferRejected(caseNumber, number, customer, open.onBehalfOfPartner()));
    return store.find(caseNumber, number).orElseThrow();
  }

  private Transfer require(CaseNumber caseNumber, int number, Set<Transfer.State> from) {
    requireLinked(caseNumber);
    var transfer = store.find(caseNumber, number).orElseThrow(ProblemException::notFound);
    if (!from.contains(transfer.state())) {
      throw ProblemException.conflict(
          "transfer-state",
          "Not in this state",
          "The request does not allow this now: its state is " + transfer.state() + ".");
    }
    return transfer;
  }

  private void requireLinked(CaseNumber caseNumber) {
    if (!MAY_TRANSFER.contains(open.forChange(caseNumber).state())) {
      throw ProblemException.conflict(
          "provider-not-linked",
          "The provider is not linked",
          "Customers are transferred once the office has confirmed the indirect provider.");
    }
  }
}
