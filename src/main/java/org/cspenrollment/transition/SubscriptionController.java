package org.cspenrollment.transition;

import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.transition.customer.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a customer of a case on its way to indirect reseller subscribes to. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/transition/customers/{customerId}/subscriptions")
class SubscriptionController {

  /** A subscription as it is sent. */
  record SubscriptionBody(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String addOnOf,
      @Nullable Integer quantity) {

    Map<String, @Nullable String> fields() {
      Map<String, @Nullable String> fields = new HashMap<>();
      fields.put("name", name);
      fields.put("kind", kind);
      fields.put("addOnOf", addOnOf);
      fields.put("quantity", quantity == null ? null : quantity.toString());
      return fields;
    }
  }

  private final Transitions transitions;
  private final Subscriptions subscriptions;

  SubscriptionController(Transitions transitions, Subscriptions subscriptions) {
    this.transitions = transitions;
    this.subscriptions = subscriptions;
  }

  @PutMapping("/{subscriptionId}")
  WholeCustomer putSubscription(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @PathVariable String subscriptionId,
      @RequestBody SubscriptionBody given) {
    subscriptions.put(caseNumber, customerId, subscriptionId, given.fields());
    return WholeCustomer.of(transitions, caseNumber, customerId);
  }

  @DeleteMapping("/{subscriptionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSubscription(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @PathVariable String subscriptionId) {
    subscriptions.remove(caseNumber, customerId, subscriptionId);
  }
}
