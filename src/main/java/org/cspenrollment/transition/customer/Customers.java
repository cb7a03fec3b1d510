package org.cspenrollment.transition.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.audit.event.CustomerEvent.CustomerAdded;
import org.cspenrollment.audit.event.CustomerEvent.CustomerChanged;
import org.cspenrollment.audit.event.CustomerEvent.CustomerClosed;
import org.cspenrollment.audit.event.CustomerEvent.CustomerConsentRecorded;
import org.cspenrollment.audit.event.CustomerEvent.CustomerRemoved;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ResellerTransitionStatus;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.transition.step.OpenTransitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of customers of a case, kept by the partner one by one. */
@Service
public class Customers {

  private final OpenTransitions open;
  private final OpenCustomers openCustomers;
  private final CustomerStore store;
  private final TransferStore transfers;
  private final ResellerTransitionStatus path;
  private final Enrollments enrollments;
  private final Clock clock;

  Customers(
      OpenTransitions open,
      OpenCustomers openCustomers,
      CustomerStore store,
      TransferStore transfers,
      ResellerTransitionStatus path,
      Enrollments enrollments,
      Clock clock) {
    this.open = open;
    this.openCustomers = openCustomers;
    this.store = store;
    this.transfers = transfers;
    this.path = path;
    this.enrollments = enrollments;
    this.clock = clock;
  }

  /**
   * Adds a customer.
   *
   * @param fields {@code customerId}, {@code name} and, optionally, {@code agreement}
   * @return its id; 409 if there is one of that id
   */
  @Transactional
  public String add(CaseNumber caseNumber, Map<String, @Nullable String> fields) {
    open.forChange(caseNumber);
    var entry = CustomerValidator.read(fields, given -> CustomerValidator.customer(given, "name"));
    if (store.find(caseNumber, entry.customerId()).isPresent()) {
      throw ProblemException.conflict(
          "customer-exists", "There already", "There is a customer of this id already.");
    }
    store.add(caseNumber, entry);
    open.record(new CustomerAdded(caseNumber, entry.customerId(), open.onBehalfOfPartner()));
    return entry.customerId();
  }

  /** Changes name and agreement of a customer. */
  @Transactional
  public void change(
      CaseNumber caseNumber, String customerId, Map<String, @Nullable String> fields) {
    openCustomers.require(caseNumber, customerId);
    Map<String, @Nullable String> all = new HashMap<>(fields);
    all.put("customerId", customerId);
    store.change(
        caseNumber,
        CustomerValidator.read(all, given -> CustomerValidator.customer(given, "name")));
    open.record(new CustomerChanged(caseNumber, customerId, open.onBehalfOfPartner()));
  }

  /** Takes a customer off the list, with its subscriptions; 409 once a transfer was requested. */
  @Transactional
  public void remove(CaseNumber caseNumber, String customerId) {
    openCustomers.require(caseNumber, customerId);
    if (!transfers.ofCustomer(caseNumber, customerId).isEmpty()) {
      throw ProblemException.conflict(
          "transfer-exists",
          "A transfer was requested",
          "A transfer of this customer was requested: it stays on the list. Close it instead.");
    }
    store.remove(caseNumber, customerId);
    open.record(new CustomerRemoved(caseNumber, customerId, open.onBehalfOfPartner()));
  }

  /**
   * Records that a customer has consented.
   *
   * @param consentOn the day it did; not in the future (422)
   * @param how such as the letter it signed
   */
  @Transactional
  public void consent(
      CaseNumber caseNumber,
      String customerId,
      @Nullable LocalDate consentOn,
      @Nullable String how) {
    var customer = openCustomers.require(caseNumber, customerId);
    if (consentOn == null) {
      throw ProblemException.malformed(
          "missing-field",
          "Say on which day.",
          new ProblemException.FieldError("consentOn", "is required"));
    }
    Typed.within(DaySpan.until(enrollments.today()), "consentOn", consentOn);
    var given = CustomerValidator.line("how", how, CustomerValidator.HOW_LENGTH);
    if (customer.inTransfer() + customer.verified() > 0) {
      throw ProblemException.conflict(
          "transfer-open",
          "A transfer rests on it",
          "A transfer request rests on the consent: it cannot be changed now.");
    }
    store.consent(caseNumber, customerId, consentOn, given);
    open.record(
        new CustomerConsentRecorded(caseNumber, customerId, consentOn, open.onBehalfOfPartner()));
  }

  /** Settles a customer that is not moved, for a reason; 409 while a transfer is open. */
  @Transactional
  public void close(CaseNumber caseNumber, String customerId, @Nullable String reason) {
    var customer = openCustomers.require(caseNumber, customerId);
    var given = CustomerValidator.line("reason", reason, CustomerValidator.REASON_LENGTH);
    if (customer.inTransfer() > 0) {
      throw ProblemException.conflict(
          "transfer-open",
          "A transfer is open",
          "A transfer of this customer is open: wait for the provider, or have it rejected.");
    }
    if (customer.state() == CustomerState.MOVED) {
      throw ProblemException.conflict(
          "customer-moved", "Moved already", "This customer is moved: there is nothing to close.");
    }
    store.close(caseNumber, customerId, given, clock.instant(), open.username());
    open.record(new CustomerClosed(caseNumber, customerId, open.onBehalfOfPartner()));
    if (enrollments.require(caseNumber).allows(CaseVerb.MOVE_CUSTOMERS)) {
      path.customersMoving(caseNumber);
    }
  }
}
