package org.cspenrollment.evidence.receipt;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Receipts compared over HTTP, by anybody. */
@RestController
class ReceiptCheckController {

  /** What is compared: the number of a receipt and the SHA-256 of a file, hex. */
  record Question(@Nullable String receipt, @Nullable String sha256) {}

  private final ReceiptChecks checks;

  ReceiptCheckController(ReceiptChecks checks) {
    this.checks = checks;
  }

  @PostMapping("/api/v1/receipt-checks")
  ReceiptCheck check(@RequestBody Question question, HttpServletRequest request) {
    return checks.check(question.receipt(), question.sha256(), request.getRemoteAddr());
  }
}
