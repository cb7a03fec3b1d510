package org.cspenrollment.transition;

import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.transition.customer.Transfer;
import org.cspenrollment.transition.customer.Transfers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The transfer requests of a case: planned for a customer, then followed to their end. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/transition/transfers")
class TransferController {

  /** Whose subscriptions to request. */
  record Plan(@Nullable String customerId) {}

  /** The requests that were made for a customer. */
  record Planned(String customerId, List<Transfer> transfers) {}

  /** On which day the provider accepted a request. */
  record Acceptance(@Nullable LocalDate acceptedOn) {}

  /** Why a request was rejected. */
  record Rejection(@Nullable String reason) {}

  private final Transitions transitions;
  private final Transfers transfers;

  TransferController(Transitions transitions, Transfers transfers) {
    this.transitions = transitions;
    this.transfers = transfers;
  }

  @GetMapping
  Page<Transfer> list(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return transitions.transfers(caseNumber, new PageRequest(page, size));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Planned plan(@PathVariable CaseNumber caseNumber, @RequestBody Plan wanted) {
    var customerId = wanted.customerId();
    if (customerId == null) {
      throw ProblemException.malformed(
          "missing-field",
          "Say which customer.",
          new ProblemException.FieldError("customerId", "is required"));
    }
    return new Planned(customerId, transfers.plan(caseNumber, customerId));
  }

  @PostMapping("/{number}/acceptance")
  Transfer accepted(
      @PathVariable CaseNumber caseNumber,
      @PathVariable int number,
      @RequestBody Acceptance given) {
    return transfers.accepted(caseNumber, number, given.acceptedOn());
  }

  @PostMapping("/{number}/verification")
  Transfer verified(@PathVariable CaseNumber caseNumber, @PathVariable int number) {
    return transfers.verified(caseNumber, number);
  }

  @PostMapping("/{number}/rejection")
  Transfer rejected(
      @PathVariable CaseNumber caseNumber, @PathVariable int number, @RequestBody Rejection given) {
    return transfers.rejected(caseNumber, number, given.reason());
  }
}
