package org.cspenrollment.portal;

import java.util.Map;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps what is being typed into the forms of a case; the page sends it by itself. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}/drafts/{place}")
class FormDraftController {

  private final FormDrafts drafts;
  private final Enrollments enrollments;

  FormDraftController(FormDrafts drafts, Enrollments enrollments) {
    this.drafts = drafts;
    this.enrollments = enrollments;
  }

  @PostMapping
  String save(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String place,
      @RequestParam Map<String, String> typed,
      Model model) {
    model.addAttribute("savedAt", drafts.save(caseNumber, place, typed));
    model.addAttribute("enrollment", enrollments.visible(caseNumber));
    return "portal/parts :: saved(at=${savedAt})";
  }

  @PostMapping("/discard")
  String discard(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String place,
      RedirectAttributes redirect) {
    var path = "/portal/cases/" + caseNumber + (place.equals("appeal") ? "/appeal" : "");
    return new PostRedirectGet(path, place, Map.of(), redirect)
        .then("discarded", () -> drafts.drop(caseNumber, place));
  }
}
