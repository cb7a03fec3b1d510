package org.cspenrollment.transition.customer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * All subscriptions of a case as they are and as they would be: says what stands against a change,
 * whether it comes alone or in a file.
 */
public class SubscriptionBook {

  /**
   * Why something cannot be.
   *
   * @param inTransfer whether a transfer stands against it: then it may be possible later
   */
  public record Objection(String column, String message, boolean inTransfer) {

    public void refuse() {
      if (inTransfer) {
        throw ProblemException.conflict(
            "transfer-open", "A transfer is under way", "This subscription " + message + ".");
      }
      throw ProblemException.invalidField(column, "The field " + message + ".");
    }
  }

  private record Place(String customerId, @Nullable String addOnOf) {}

  private final Map<String, Subscription> before = new HashMap<>();
  private final Map<String, Place> after = new HashMap<>();

  public SubscriptionBook(List<Subscription> stored) {
    for (var one : stored) {
      before.put(one.subscriptionId(), one);
      after.put(one.subscriptionId(), new Place(one.customerId(), one.addOnOf()));
    }
  }

  public Optional<Subscription> before(String subscriptionId) {
    return Optional.ofNullable(before.get(subscriptionId));
  }

  /** Takes a change in; what stands against it is asked once all changes are in. */
  public void plan(String customerId, SubscriptionEntry entry) {
    after.put(entry.subscriptionId(), new Place(customerId, entry.addOnOf()));
  }

  /** What stands against this change, the first thing only. */
  public Optional<Objection> objection(String customerId, SubscriptionEntry entry) {
    return objection(customerId, entry, bases());
  }

  /** The ids that others are add-ons of, after all changes. */
  public Set<String> bases() {
    var bases = new HashSet<String>();
    after.values().stream().map(Place::addOnOf).filter(id -> id != null).forEach(bases::add);
    return bases;
  }

  public Optional<Objection> objection(
      String customerId, SubscriptionEntry entry, Set<String> bases) {
    var stored = before.get(entry.subscriptionId());
    if (stored != null && !stored.customerId().equals(customerId)) {
      return objection("subscriptionId", "is of another customer of this case", false);
    }
    if (stored != null && stored.isInTransfer() && !entry.isSame(stored)) {
      return objection(
          "subscriptionId", "is in a transfer: nothing about it changes meanwhile", true);
    }
    var addOnOf = entry.addOnOf();
    return addOnOf == null
        ? Optional.empty()
        : asAddOn(customerId, entry.subscriptionId(), addOnOf, stored, bases);
  }

  private Optional<Objection> asAddOn(
      String customerId,
      String subscriptionId,
      String addOnOf,
      @Nullable Subscription stored,
      Set<String> bases) {
    var base = after.get(addOnOf);
    if (base == null || !base.customerId().equals(customerId)) {
      return objection("addOnOf", "is no subscription of this customer", false);
    }
    if (base.addOnOf() != null) {
      return objection("addOnOf", "is an add-on itself", false);
    }
    if (bases.contains(subscriptionId)) {
      return objection("addOnOf", "must be empty: the subscription has add-ons of its own", false);
    }
    boolean joins = stored == null || !addOnOf.equals(stored.addOnOf());
    var storedBase = before.get(addOnOf);
    if (joins && storedBase != null && storedBase.isInTransfer()) {
      return objection(
          "addOnOf",
          "would join a base that is in a transfer already, and has to travel with it",
          true);
    }
    return Optional.empty();
  }

  private static Optional<Objection> objection(String column, String message, boolean inTransfer) {
    return Optional.of(new Objection(column, message, inTransfer));
  }
}
