package org.cspenrollment.portal.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.cspenrollment.evidence.receipt.ReceiptChecks;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.portal.Notice;
import org.cspenrollment.portal.PostRedirectGet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which anybody compares a file with its receipt; nobody has to sign in. */
@Controller
@RequestMapping("/receipts")
class ReceiptCheckPageController {

  private static final String PLACE = "check";

  /** What was entered, so that nobody has to type it again. */
  record Entered(String receipt, String sha256) {}

  private final ReceiptChecks checks;

  ReceiptCheckPageController(ReceiptChecks checks) {
    this.checks = checks;
  }

  @GetMapping
  String page(@RequestParam(defaultValue = "") String receipt, Model model) {
    model.addAttribute("entered", new Entered(receipt, ""));
    return "portal/receipt-check";
  }

  @PostMapping
  String check(
      @ModelAttribute("entered") Entered entered, HttpServletRequest request, Model model) {
    try {
      model.addAttribute(
          "said", checks.check(entered.receipt(), entered.sha256(), request.getRemoteAddr()));
    } catch (ProblemException refused) {
      model.addAttribute(PostRedirectGet.NOTICE, Notice.refused(PLACE, refused, Map.of()));
    }
    return "portal/receipt-check";
  }
}
