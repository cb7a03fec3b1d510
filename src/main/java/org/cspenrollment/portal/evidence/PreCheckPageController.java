package org.cspenrollment.portal.evidence;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.preparation.PreCheck;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the rules would say now, for the partner to look at before it hands in. */
@Controller
class PreCheckPageController {

  private final Enrollments enrollments;
  private final PreCheck preCheck;

  PreCheckPageController(Enrollments enrollments, PreCheck preCheck) {
    this.enrollments = enrollments;
    this.preCheck = preCheck;
  }

  @GetMapping("/portal/cases/{caseNumber}/pre-check")
  @Transactional(readOnly = true)
  String page(@PathVariable CaseNumber caseNumber, Model model) {
    model.addAttribute("enrollment", enrollments.visible(caseNumber));
    model.addAttribute("forecast", preCheck.of(caseNumber));
    return "portal/pre-check";
  }
}
