package org.cspenrollment.portal.election;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.exit.ExitElection;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.portal.PostRedirectGet;
import org.cspenrollment.transition.ElectionTakeBack;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a partner chooses to go on as a reseller of an indirect provider. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}/reseller-path")
class MoveElectionController {

  private final Enrollments enrollments;
  private final ExitElection electing;
  private final ElectionTakeBack takingBack;

  MoveElectionController(
      Enrollments enrollments, ExitElection electing, ElectionTakeBack takingBack) {
    this.enrollments = enrollments;
    this.electing = electing;
    this.takingBack = takingBack;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String page(@PathVariable CaseNumber caseNumber, Model model) {
    var enrollment = enrollments.visible(caseNumber);
    model.addAttribute("enrollment", enrollment);
    model.addAttribute("takeBackUntil", takingBack.possibleUntil(enrollment).orElse(null));
    return "portal/reseller-path";
  }

  /** Elects it; without the explicit confirmation nothing happens. */
  @PostMapping
  String elect(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "") String indirectProvider,
      @RequestParam(defaultValue = "false") boolean confirmed,
      RedirectAttributes redirect) {
    enrollments.visible(caseNumber);
    var posted =
        new PostRedirectGet(
            "/portal/cases/" + caseNumber + "/reseller-path",
            "election",
            Map.of("indirectProvider", indirectProvider),
            redirect);
    if (!confirmed) {
      return posted.refuse("confirmation-missing");
    }
    var provider = Optional.of(indirectProvider.strip()).filter(name -> !name.isEmpty());
    return posted.then("elected", () -> electing.moveToReseller(caseNumber, provider));
  }

  /** Takes the choice back. */
  @PostMapping("/taking-back")
  String takeBack(@PathVariable CaseNumber caseNumber, RedirectAttributes redirect) {
    enrollments.visible(caseNumber);
    return new PostRedirectGet(
            "/portal/cases/" + caseNumber + "/reseller-path", "election", Map.of(), redirect)
        .then("election-taken-back", () -> takingBack.takeBack(caseNumber));
  }
}
