package org.cspenrollment.portal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.platform.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files on the page of a case: uploading, withdrawing, and the receipt of each. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}/evidence")
class EvidencePageController {

  private final EvidenceFiles files;
  private final Enrollments enrollments;

  EvidencePageController(EvidenceFiles files, Enrollments enrollments) {
    this.files = files;
    this.enrollments = enrollments;
  }

  @PostMapping
  String upload(
      @PathVariable String caseNumber,
      @RequestParam String requirement,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String note,
      RedirectAttributes redirect) {
    var posted =
        Posted.onCase(caseNumber, "files-" + requirement, redirect).typed(Map.of("note", note));
    var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    if (name.isBlank()) {
      return posted.refuse("file-missing");
    }
    return posted.then(
        "received",
        () -> {
          try (InputStream content = file.getInputStream()) {
            files.receive(
                caseNumber,
                requirement,
                name,
                file.getContentType(),
                content,
                note.isBlank() ? null : note.strip(),
                null);
          } catch (IOException e) {
            throw new UncheckedIOException("The upload cannot be read", e);
          }
        });
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(
      @PathVariable String caseNumber,
      @PathVariable String id,
      @RequestParam String requirement,
      RedirectAttributes redirect) {
    return Posted.onCase(caseNumber, "files-" + requirement, redirect)
        .then("withdrawn", () -> files.withdraw(caseNumber, Ids.known(id)));
  }

  @GetMapping("/{id}")
  String receipt(@PathVariable String caseNumber, @PathVariable String id, Model model) {
    model.addAttribute("enrollment", enrollments.visible(caseNumber));
    var known = Ids.known(id);
    model.addAttribute(
        "file",
        files.of(caseNumber).stream()
            .filter(file -> file.id().equals(known))
            .findFirst()
            .orElseThrow(Refused::notFound));
    return "portal/receipt";
  }
}
