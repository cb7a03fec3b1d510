package org.cspenrollment.portal.transition;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.portal.FormValues;
import org.cspenrollment.portal.PostRedirectGet;
import org.cspenrollment.transition.Transitions;
import org.cspenrollment.transition.customer.Customers;
import org.cspenrollment.transition.customer.Subscriptions;
import org.cspenrollment.transition.customer.Transfers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one customer on the way: consent, subscriptions, transfers. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}/transition/customers/{customerId}")
class CustomerPageController {

  private final Transitions transitions;
  private final Customers customers;
  private final Subscriptions subscriptions;
  private final Transfers transfers;

  CustomerPageController(
      Transitions transitions,
      Customers customers,
      Subscriptions subscriptions,
      Transfers transfers) {
    this.transitions = transitions;
    this.customers = customers;
    this.subscriptions = subscriptions;
    this.transfers = transfers;
  }

  @GetMapping
  String page(@PathVariable CaseNumber caseNumber, @PathVariable String customerId, Model model) {
    model.addAttribute("way", transitions.of(caseNumber));
    model.addAttribute("customer", transitions.customer(caseNumber, customerId));
    model.addAttribute("subscriptions", transitions.subscriptions(caseNumber, customerId));
    model.addAttribute("transfers", transitions.transfers(caseNumber, customerId));
    return "portal/customer";
  }

  @PostMapping
  String change(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, customerId, "customer", typed, redirect)
        .then(
            "customer-saved",
            () -> customers.change(caseNumber, customerId, FormValues.texts(typed)));
  }

  @PostMapping("/removal")
  String remove(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      RedirectAttributes redirect) {
    return new PostRedirectGet(
            "/portal/cases/" + caseNumber + "/transition", "customers", Map.of(), redirect)
        .then("customer-removed", () -> customers.remove(caseNumber, customerId));
  }

  @PostMapping("/consent")
  String consent(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, customerId, "consent", typed, redirect)
        .then(
            "consent-saved",
            () ->
                customers.consent(
                    caseNumber,
                    customerId,
                    FormValues.day(typed.get("consentOn")),
                    FormValues.text(typed.get("how"))));
  }

  @PostMapping("/closure")
  String close(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, customerId, "closure", typed, redirect)
        .then(
            "customer-closed",
            () -> customers.close(caseNumber, customerId, FormValues.text(typed.get("reason"))));
  }

  @PostMapping("/subscriptions")
  String putSubscription(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var place =
        Optional.ofNullable(typed.get("place")).filter(from -> from.startsWith("s-")).orElse("add");
    return posted(caseNumber, customerId, place, typed, redirect)
        .then(
            "subscription-saved",
            () ->
                subscriptions.put(
                    caseNumber,
                    customerId,
                    typed.getOrDefault("subscriptionId", "").strip(),
                    FormValues.texts(typed)));
  }

  @PostMapping("/subscriptions/{subscriptionId}/removal")
  String removeSubscription(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @PathVariable String subscriptionId,
      RedirectAttributes redirect) {
    return posted(caseNumber, customerId, "subscriptions", Map.of(), redirect)
        .then(
            "subscription-removed",
            () -> subscriptions.remove(caseNumber, customerId, subscriptionId));
  }

  @PostMapping("/transfers")
  String plan(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      RedirectAttributes redirect) {
    return posted(caseNumber, customerId, "transfers", Map.of(), redirect)
        .then("transfers-planned", () -> transfers.plan(caseNumber, customerId));
  }

  /** What happened to a request: accepted, verified or, with a reason, rejected. */
  @PostMapping("/transfers/{number}")
  String follow(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @PathVariable int number,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, customerId, "transfer-" + number, typed, redirect)
        .then(
            "transfer-saved",
            () -> {
              switch (typed.getOrDefault("what", "")) {
                case "accepted" ->
                    transfers.accepted(caseNumber, number, FormValues.day(typed.get("acceptedOn")));
                case "verified" -> transfers.verified(caseNumber, number);
                default ->
                    transfers.rejected(caseNumber, number, FormValues.text(typed.get("reason")));
              }
            });
  }

  private static PostRedirectGet posted(
      CaseNumber caseNumber,
      String customerId,
      String place,
      Map<String, String> typed,
      RedirectAttributes redirect) {
    return new PostRedirectGet(
        "/portal/cases/" + caseNumber + "/transition/customers/" + customerId,
        place,
        typed,
        redirect);
  }
}
