package org.cspenrollment.transition.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.audit.event.CustomerEvent.SubscriptionRemoved;
import org.cspenrollment.audit.event.CustomerEvent.SubscriptionSaved;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.step.OpenTransitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer subscribes to, kept by the partner one by one. */
@Service
public class Subscriptions {

  private final OpenTransitions open;
  private final OpenCustomers customers;
  private final SubscriptionStore store;
  private final TransferStore transfers;

  Subscriptions(
      OpenTransitions open,
      OpenCustomers customers,
      SubscriptionStore store,
      TransferStore transfers) {
    this.open = open;
    this.customers = customers;
    this.store = store;
    this.transfers = transfers;
  }

  /**
   * Adds a subscription or changes it; refused while it is in a transfer (409).
   *
   * @param fields {@code name}, {@code kind}, {@code quantity} and, for an add-on, {@code addOnOf}
   */
  @Transactional
  public void put(
      CaseNumber caseNumber,
      String customerId,
      String subscriptionId,
      Map<String, @Nullable String> fields) {
    customers.require(caseNumber, customerId);
    Map<String, @Nullable String> all = new HashMap<>(fields);
    all.put("subscriptionId", subscriptionId);
    var entry = CustomerValidator.read(all, given -> CustomerValidator.subscription(given, "name"));
    var book = new SubscriptionBook(store.ofCase(caseNumber));
    book.plan(customerId, entry);
    book.objection(customerId, entry).ifPresent(SubscriptionBook.Objection::refuse);
    store.put(caseNumber, customerId, List.of(entry));
    open.record(
        new SubscriptionSaved(
            caseNumber, subscriptionId, customerId, entry.quantity(), open.onBehalfOfPartner()));
  }

  /** Takes a subscription off the list; 409 if it was in a transfer or has add-ons. */
  @Transactional
  public void remove(CaseNumber caseNumber, String customerId, String subscriptionId) {
    customers.require(caseNumber, customerId);
    var all = store.ofCustomer(caseNumber, customerId);
    if (all.stream().noneMatch(one -> one.subscriptionId().equals(subscriptionId))) {
      throw ProblemException.notFound();
    }
    if (all.stream().anyMatch(one -> subscriptionId.equals(one.addOnOf()))) {
      throw ProblemException.conflict(
          "has-add-ons", "It has add-ons", "Remove the add-ons of this subscription first.");
    }
    if (transfers.names(caseNumber, subscriptionId)) {
      throw ProblemException.conflict(
          "transfer-exists",
          "A transfer was requested",
          "A transfer of this subscription was requested: it stays on the list.");
    }
    store.remove(caseNumber, subscriptionId);
    open.record(
        new SubscriptionRemoved(caseNumber, subscriptionId, customerId, open.onBehalfOfPartner()));
  }
}
