package org.cspenrollment.transition;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.partner.sheet.SheetFile;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.transition.customer.CustomerImport;
import org.cspenrollment.transition.customer.Customers;
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

/** The customers of a case on its way to indirect reseller, one by one or as a file. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/transition/customers")
class CustomerController {

  /** A new customer. */
  record NewCustomer(
      @Nullable String customerId, @Nullable String name, @Nullable String agreement) {

    Map<String, @Nullable String> fields() {
      var fields = new CustomerChange(name, agreement).fields();
      fields.put("customerId", customerId);
      return fields;
    }
  }

  /** What can be changed of a customer. */
  record CustomerChange(@Nullable String name, @Nullable String agreement) {

    Map<String, @Nullable String> fields() {
      Map<String, @Nullable String> fields = new HashMap<>();
      fields.put("name", name);
      fields.put("agreement", agreement);
      return fields;
    }
  }

  /** Why a customer is not moved. */
  record Closure(@Nullable String reason) {}

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
    var id = customers.add(caseNumber, given.fields());
    return ResponseEntity.created(
            URI.create("/api/v1/enrollments/%s/transition/customers/%s".formatted(caseNumber, id)))
        .body(get(caseNumber, id));
  }

  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
        @Content(
            mediaType = SheetFile.WORKBOOK,
            schema = @Schema(type = "string", format = "binary"))
      })
  @LongWork
  @PostMapping(path = "/import", consumes = "!application/json")
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
    return WholeCustomer.of(transitions, caseNumber, customerId);
  }

  @PutMapping("/{customerId}")
  WholeCustomer change(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String customerId,
      @RequestBody CustomerChange given) {
    customers.change(caseNumber, customerId, given.fields());
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
}
