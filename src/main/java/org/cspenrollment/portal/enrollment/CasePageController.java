package org.cspenrollment.portal.enrollment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.web.PathIds;
import org.cspenrollment.portal.FormDrafts;
import org.cspenrollment.portal.Notice;
import org.cspenrollment.portal.PostRedirectGet;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The partner's cases, and what is done on the page of one of them. */
@Controller
@RequestMapping("/portal")
class CasePageController {

  private final CaseList list;
  private final CasePages pages;
  private final HandingIn handingIn;
  private final InformationRequests requests;
  private final FormDrafts drafts;

  CasePageController(
      CaseList list,
      CasePages pages,
      HandingIn handingIn,
      InformationRequests requests,
      FormDrafts drafts) {
    this.list = list;
    this.pages = pages;
    this.handingIn = handingIn;
    this.requests = requests;
    this.drafts = drafts;
  }

  @GetMapping
  String cases(@RequestParam(defaultValue = "0") int page, Model model) {
    model.addAttribute("cases", list.of(new PageRequest(page, PageRequest.MAX_SIZE)));
    return "portal/cases";
  }

  @GetMapping("/cases/{caseNumber}")
  String page(@PathVariable CaseNumber caseNumber, Model model) {
    var notice = Optional.ofNullable((Notice) model.getAttribute(PostRedirectGet.NOTICE));
    model.addAttribute("page", pages.of(caseNumber, notice));
    return "portal/case";
  }

  @PostMapping("/cases/{caseNumber}/preparation")
  String begin(@PathVariable CaseNumber caseNumber, RedirectAttributes redirect) {
    return PostRedirectGet.onCase(caseNumber, "requirements", redirect)
        .then("begun", () -> handingIn.begin(caseNumber));
  }

  /** Hands in the requirements named; the server decides whether they can be. */
  @PostMapping("/cases/{caseNumber}/submission")
  String handIn(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "") List<RequirementId> requirements,
      @RequestParam(defaultValue = "hand-in") String place,
      RedirectAttributes redirect) {
    return PostRedirectGet.onCase(caseNumber, place, redirect)
        .then(
            "handed-in",
            () -> handingIn.handIn(caseNumber, Optional.of(new LinkedHashSet<>(requirements))));
  }

  @PostMapping("/cases/{caseNumber}/requirements/{requirementId}/declaration")
  String declare(
      @PathVariable CaseNumber caseNumber,
      @PathVariable RequirementId requirementId,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var place = "declaration-" + requirementId;
    return PostRedirectGet.onCase(caseNumber, place, redirect)
        .typed(typed)
        .then(
            "declared",
            () -> {
              handingIn.declare(caseNumber, requirementId, FactField.facts(requirementId, typed));
              drafts.drop(caseNumber, place);
            });
  }

  @PostMapping("/cases/{caseNumber}/information-requests/{requestId}/answer")
  String answer(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String requestId,
      @RequestParam(defaultValue = "") String answer,
      RedirectAttributes redirect) {
    var place = "request-" + requestId;
    return PostRedirectGet.onCase(caseNumber, place, redirect)
        .typed(Map.of("answer", answer))
        .then(
            "answered",
            () -> {
              requests.answer(caseNumber, PathIds.known(requestId), answer.strip());
              drafts.drop(caseNumber, place);
            });
  }
}
