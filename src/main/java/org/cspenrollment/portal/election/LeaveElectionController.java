package org.cspenrollment.portal.election;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
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

/** The page on which a partner gives notice to leave the programme. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}/leave")
class LeaveElectionController {

  private final Enrollments enrollments;
  private final ExitElection electing;
  private final ElectionTakeBack takingBack;

  LeaveElectionController(
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
    model.addAttribute(
        "exitDay",
        enrollment
            .standing()
            .exit()
            .noticeEndsOn()
            .orElseGet(
                () -> LocalDate.ofInstant(electing.noticeWouldEnd(caseNumber), ZoneOffset.UTC)));
    return "portal/leave";
  }

  /** Gives notice; without the explicit confirmation nothing happens. */
  @PostMapping
  String leave(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "false") boolean confirmed,
      RedirectAttributes redirect) {
    enrollments.visible(caseNumber);
    var posted =
        new PostRedirectGet(
            "/portal/cases/" + caseNumber + "/leave", "election", Map.of(), redirect);
    return confirmed
        ? posted.then("leaving", () -> electing.leave(caseNumber))
        : posted.refuse("confirmation-missing");
  }

  /** Takes the choice back. */
  @PostMapping("/taking-back")
  String takeBack(@PathVariable CaseNumber caseNumber, RedirectAttributes redirect) {
    enrollments.visible(caseNumber);
    return new PostRedirectGet(
            "/portal/cases/" + caseNumber + "/leave", "election", Map.of(), redirect)
        .then("election-taken-back", () -> takingBack.takeBack(caseNumber));
  }
}
