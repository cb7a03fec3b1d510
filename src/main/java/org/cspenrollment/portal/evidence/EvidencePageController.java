package org.cspenrollment.portal.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.evidence.intake.EvidenceCarryOver;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.evidence.intake.EvidenceWithdrawal;
import org.cspenrollment.evidence.intake.UploadOffer;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.web.PathIds;
import org.cspenrollment.portal.PostRedirectGet;
import org.cspenrollment.portal.UploadTickets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.WebUtils;

/** Files on the page of a case: uploading, withdrawing, and the receipt of each. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}")
class EvidencePageController {

  private final EvidenceFiles files;
  private final EvidenceIntake intake;
  private final EvidenceWithdrawal withdrawal;
  private final Enrollments enrollments;
  private final UploadTickets tickets;
  private final EvidenceCarryOver carryingOver;

  EvidencePageController(
      EvidenceFiles files,
      EvidenceIntake intake,
      EvidenceWithdrawal withdrawal,
      Enrollments enrollments,
      UploadTickets tickets,
      EvidenceCarryOver carryingOver) {
    this.files = files;
    this.intake = intake;
    this.withdrawal = withdrawal;
    this.enrollments = enrollments;
    this.tickets = tickets;
    this.carryingOver = carryingOver;
  }

  /** The body is read only once it is clear that this form may send it, and that it is awaited. */
  @PostMapping("/requirements/{requirement}/evidence/{ticket}")
  String upload(
      @PathVariable CaseNumber caseNumber,
      @PathVariable RequirementId requirement,
      @PathVariable String ticket,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    var posted = PostRedirectGet.onCase(caseNumber, "files-" + requirement, redirect);
    if (!tickets.use(request.getSession(), caseNumber, requirement, ticket)) {
      return posted.refuse("ticket-used");
    }
    Enrollment enrollment;
    try {
      enrollment = intake.admit(caseNumber, requirement);
    } catch (ProblemException refused) {
      return posted.refuse(refused);
    }
    var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
    if (form == null) {
      return posted.refuse("multipart");
    }
    var note = parameter(form, "note").strip();
    var replaces = parameter(form, "replaces");
    var file = form.getFile("file");
    var typed = posted.typed(Map.of("note", note, "replaces", replaces));
    if (file == null || Optional.ofNullable(file.getOriginalFilename()).orElse("").isBlank()) {
      return typed.refuse("file-missing");
    }
    return typed.then(
        "received",
        () -> {
          try (InputStream content = file.getInputStream()) {
            intake.receive(
                new UploadOffer(
                    enrollment,
                    requirement,
                    file.getOriginalFilename(),
                    file.getContentType(),
                    note.isEmpty() ? null : note,
                    replaces.isBlank() ? null : PathIds.known(replaces),
                    Optional.empty()),
                content);
          } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read", e);
          }
        });
  }

  private static String parameter(HttpServletRequest form, String name) {
    return Optional.ofNullable(form.getParameter(name)).orElse("");
  }

  @PostMapping("/requirements/{requirement}/carry-over")
  String takeOver(
      @PathVariable CaseNumber caseNumber,
      @PathVariable RequirementId requirement,
      @RequestParam(defaultValue = "") Set<String> files,
      RedirectAttributes redirect) {
    return PostRedirectGet.onCase(caseNumber, "files-" + requirement, redirect)
        .then(
            "carried-over",
            () ->
                carryingOver.takeOver(
                    caseNumber, files.stream().map(PathIds::known).collect(Collectors.toSet())));
  }

  @PostMapping("/evidence/{id}/withdrawal")
  String withdraw(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String id,
      @RequestParam String requirement,
      RedirectAttributes redirect) {
    return PostRedirectGet.onCase(caseNumber, "files-" + requirement, redirect)
        .then("withdrawn", () -> withdrawal.withdraw(caseNumber, PathIds.known(id)));
  }

  @GetMapping("/evidence/{id}")
  String receipt(@PathVariable CaseNumber caseNumber, @PathVariable String id, Model model) {
    model.addAttribute("enrollment", enrollments.visible(caseNumber));
    model.addAttribute("file", files.file(caseNumber, PathIds.known(id)));
    return "portal/receipt";
  }
}
