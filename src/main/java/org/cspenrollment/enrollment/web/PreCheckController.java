package org.cspenrollment.enrollment.web;

import org.cspenrollment.enrollment.preparation.Forecast;
import org.cspenrollment.enrollment.preparation.PreCheck;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the rules would say of a case before it is handed in. */
@RestController
class PreCheckController {

  private final PreCheck preCheck;

  PreCheckController(PreCheck preCheck) {
    this.preCheck = preCheck;
  }

  @GetMapping("/api/v1/enrollments/{caseNumber}/pre-check")
  Forecast preCheck(@PathVariable CaseNumber caseNumber) {
    return preCheck.of(caseNumber);
  }
}
