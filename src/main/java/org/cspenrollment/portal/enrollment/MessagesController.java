package org.cspenrollment.portal.enrollment;

import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.CaseMails;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything the office and the application told a partner about a case, in one place. */
@Controller
class MessagesController {

  private static final int SIZE = 20;

  private final Enrollments enrollments;
  private final InformationRequests requests;
  private final CaseMails mails;

  MessagesController(Enrollments enrollments, InformationRequests requests, CaseMails mails) {
    this.enrollments = enrollments;
    this.requests = requests;
    this.mails = mails;
  }

  @GetMapping("/portal/cases/{caseNumber}/messages")
  @Transactional(readOnly = true)
  String page(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("enrollment", enrollments.visible(caseNumber));
    model.addAttribute("requests", requests.of(caseNumber));
    model.addAttribute("mails", mails.of(caseNumber, new PageRequest(page, SIZE)));
    return "portal/messages";
  }
}
