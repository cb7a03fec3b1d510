package org.cspenrollment.transition;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.transition.customer.CustomerImport;
import org.cspenrollment.transition.customer.Customers;
import org.cspenrollment.transition.customer.Subscription;
import org.cspenrollment.transition.customer.Transfer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The customers of a case on its way to indirect reseller, and what they subscribe to. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/transition/customers")
class CustomerController {

  /** A new customer. */
  record NewCustomer(
      @Nullable String customerId, @Nullable String name, @Nullable String agreement) {}

  /** What can be changed of a customer. */
  record CustomerChange(@Nullable String name, @Nullable String agreement) {}

  /** A subscription. */
  record SubscriptionBody(
      @Nullable String name,
      @Nullable String kind,
      @Nullable String addOnOf,
      @Nullable Integer quantity) {}

  /** Why a customer is not moved. */
  record Closure(@Nullable String reason) {}

  /** A customer with everything it has. */
  record WholeCustomer(
      TransitionView.CustomerView customer,
      List<Subscription> subscriptions,
      List<Transfer> transfers) {}

  private final Transitions transitions;
  private final Customers customers;
  private final CustomerImport files;
  private final TransitionSettings settings;

  CustomerController(
      Transitions transitions,
      Customers customers,
      CustomerImport files,
      TransitionSettings settings) {
    this.transitions = transitions;
    this.customers = customers;
    this.files = files;
    this.settings = settings;
  }

  @ApiResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = WholeCustomer.class)))
  @PostMapping
  ResponseEntity<WholeCustomer> add(
      @PathVariable CaseNumber caseNumber, @RequestBody NewCustomer given) {
    var id =
        customers.add(
            caseNumber,
            fields(
                "customerId",
                given.customerId(),
                "name",
                given.name(),
                "agreement",
                given.agreement()));
    return ResponseEntity.created(
            URI.create("/api/v1/enrollments/%s/transition/customers/%s".formatted(caseNumber, id)))
        .body(get(caseNumber, id));
  }

  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  @PostMapping(path = "/import", consumes = "text/csv")
  CustomerImport.Report load(
      @PathVariable CaseNumber caseNumber,
      HttpServletRequest request,
      @RequestParam(defaultValue = "false") boolean dryRun)
      throws IOException {
    transitions.of(caseNumber);
    try (var upload = Upload.receive(request, settings.importLimit())) {
      return files.run(caseNumber, upload, dryRun);
    }
  }

  @GetMapping("/{customerId}")
  WholeCustomer get(@PathVariable CaseNumber caseNumber, @PathVariable String customerId) {
    return new WholeCustomer(
        TransitionView.CustomerView.of(transitions.customer(caseNumber, customerId)),
        transitions.subscriptions(caseNumber, customerId),
        transitions.transfers(caseNumber, customerId));
  }

  @PutMapping("/{customerId}")
  WholeCustomer change(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestBody CustomerChange given) {
    customers.change(
        caseNumber, customerId, fields("name", given.name(), "agreement", given.agreement()));
    return get(caseNumber, customerId);
  }

  @DeleteMapping("/{customerId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable CaseNumber caseNumber, @PathVariable String customerId) {
    customers.remove(caseNumber, customerId);
  }

  @PutMapping("/{customerId}/consent")
  WholeCustomer consent(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestBody TransitionView.Consent given) {
    customers.consent(caseNumber, customerId, given.consentOn(), given.how());
    return get(caseNumber, customerId);
  }

  @PostMapping("/{customerId}/closure")
  WholeCustomer close(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestBody Closure given) {
    customers.close(caseNumber, customerId, given.reason());
    return get(caseNumber, customerId);
  }

  @PutMapping("/{customerId}/subscriptions/{subscriptionId}")
  WholeCustomer putSubscription(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @PathVariable String subscriptionId,
      @RequestBody SubscriptionBody given) {
    customers.putSubscription(
        caseNumber,
        customerId,
        subscriptionId,
        fields(
            "name",
            given.name(),
            "kind",
            given.kind(),
            "addOnOf",
            given.addOnOf(),
            "quantity",
            given.quantity() == null ? null : given.quantity().toString()));
    return get(caseNumber, customerId);
  }

  @DeleteMapping("/{customerId}/subscriptions/{subscriptionId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removeSubscription(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @PathVariable String subscriptionId) {
    customers.removeSubscription(caseNumber, customerId, subscriptionId);
  }

  private static Map<String, @Nullable String> fields(@Nullable String... namesAndValues) {
    Map<String, @Nullable String> fields = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
