package org.cspenrollment.portal.election;

import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.portal.FormDrafts;
import org.cspenrollment.portal.PostRedirectGet;
import org.cspenrollment.review.decision.AppealTakeBack;
import org.cspenrollment.review.decision.Appeals;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a partner appeals against not being renewed, and reads what became of it. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}/appeal")
class AppealPageController {

  private final Enrollments enrollments;
  private final Appeals appeals;
  private final AppealTakeBack takingBack;
  private final FormDrafts drafts;

  AppealPageController(
      Enrollments enrollments, Appeals appeals, AppealTakeBack takingBack, FormDrafts drafts) {
    this.enrollments = enrollments;
    this.appeals = appeals;
    this.takingBack = takingBack;
    this.drafts = drafts;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public String page(@PathVariable CaseNumber caseNumber, Model model) {
    var enrollment = enrollments.visible(caseNumber);
    model.addAttribute("enrollment", enrollment);
    model.addAttribute("appeal", appeals.of(caseNumber).orElse(null));
    model.addAttribute("appealable", appeals.isPossible(enrollment));
    model.addAttribute(
        "lastDay",
        Optional.of(enrollment)
            .filter(one -> one.state().isNotRenewedYetOpen())
            .map(appeals::lastDay)
            .orElse(null));
    model.addAttribute("takeBackUntil", takingBack.possibleUntil(enrollment).orElse(null));
    model.addAttribute("draft", drafts.of(caseNumber).get("appeal"));
    return "portal/appeal";
  }

  @PostMapping
  String lodge(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "") String grounds,
      RedirectAttributes redirect) {
    enrollments.visible(caseNumber);
    return new PostRedirectGet(
            "/portal/cases/" + caseNumber + "/appeal",
            "appeal",
            Map.of("grounds", grounds),
            redirect)
        .then(
            "appealed",
            () -> {
              appeals.lodge(caseNumber, grounds);
              drafts.drop(caseNumber, "appeal");
            });
  }

  @PostMapping("/withdrawal")
  String takeBack(@PathVariable CaseNumber caseNumber, RedirectAttributes redirect) {
    enrollments.visible(caseNumber);
    return new PostRedirectGet(
            "/portal/cases/" + caseNumber + "/appeal", "appeal", Map.of(), redirect)
        .then("appeal-taken-back", () -> takingBack.takeBack(caseNumber));
  }
}
