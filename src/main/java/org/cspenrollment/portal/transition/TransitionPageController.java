package org.cspenrollment.portal.transition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.portal.FormValues;
import org.cspenrollment.portal.ImportResultFormatter;
import org.cspenrollment.portal.PostRedirectGet;
import org.cspenrollment.transition.StepEnds;
import org.cspenrollment.transition.StepReports;
import org.cspenrollment.transition.TransitionSettings;
import org.cspenrollment.transition.Transitions;
import org.cspenrollment.transition.customer.CustomerImport;
import org.cspenrollment.transition.customer.CustomerSheet;
import org.cspenrollment.transition.customer.Customers;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a partner's way to indirect reseller: steps, provider, customers. */
@Controller
@RequestMapping("/portal/cases/{caseNumber}/transition")
class TransitionPageController {

  private static final int CUSTOMERS = 25;

  private final Transitions transitions;
  private final StepReports reporting;
  private final StepEnds ends;
  private final Customers customers;
  private final CustomerImport files;
  private final ImportResultFormatter csv;
  private final TransitionSettings settings;

  TransitionPageController(
      Transitions transitions,
      StepReports reporting,
      StepEnds ends,
      Customers customers,
      CustomerImport files,
      ImportResultFormatter csv,
      TransitionSettings settings) {
    this.transitions = transitions;
    this.reporting = reporting;
    this.ends = ends;
    this.customers = customers;
    this.files = files;
    this.csv = csv;
    this.settings = settings;
  }

  @GetMapping
  String page(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    model.addAttribute("way", transitions.of(caseNumber));
    model.addAttribute("sheet", CustomerSheet.GUIDE);
    model.addAttribute(
        "customers", transitions.customers(caseNumber, new PageRequest(page, CUSTOMERS)));
    return "portal/way";
  }

  @PostMapping("/enrollment")
  String enrolled(
      @PathVariable CaseNumber caseNumber,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, "step-ENROLLMENT", typed, redirect)
        .then(
            "step-reported",
            () ->
                reporting.enrolled(
                    caseNumber,
                    "true".equals(typed.get("profileCurrent")),
                    FormValues.day(typed.get("enrolledOn"))));
  }

  @PostMapping("/agreement")
  String agreement(
      @PathVariable CaseNumber caseNumber,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, "step-AGREEMENT", typed, redirect)
        .then(
            "step-reported",
            () -> reporting.agreementAccepted(caseNumber, FormValues.day(typed.get("acceptedOn"))));
  }

  @PostMapping("/provider")
  String provider(
      @PathVariable CaseNumber caseNumber,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    var accepted = FormValues.day(typed.get("invitationAcceptedOn"));
    return posted(caseNumber, "step-PROVIDER", typed, redirect)
        .then(
            accepted == null ? "provider-named" : "step-reported",
            () -> reporting.provider(caseNumber, FormValues.text(typed.get("name")), accepted));
  }

  @PostMapping("/steps/{step}/completion")
  String taken(
      @PathVariable CaseNumber caseNumber,
      @PathVariable TransitionStep step,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, "step-" + step, typed, redirect)
        .then("step-taken", () -> ends.taken(caseNumber, step, FormValues.day(typed.get("on"))));
  }

  @PostMapping("/steps/{step}/dispensation")
  String notNeeded(
      @PathVariable CaseNumber caseNumber,
      @PathVariable TransitionStep step,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, "step-" + step, typed, redirect)
        .then(
            "step-not-needed",
            () -> ends.notNeeded(caseNumber, step, FormValues.text(typed.get("reason"))));
  }

  @PostMapping("/customers")
  String add(
      @PathVariable CaseNumber caseNumber,
      @RequestParam Map<String, String> typed,
      RedirectAttributes redirect) {
    return posted(caseNumber, "add-customer", typed, redirect)
        .then("customer-added", () -> customers.add(caseNumber, FormValues.texts(typed)));
  }

  /** Takes a file in, or only says what it would do. */
  @LongWork
  @PostMapping("/customers/import")
  String load(
      @PathVariable CaseNumber caseNumber,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "false") boolean dryRun,
      RedirectAttributes redirect) {
    transitions.of(caseNumber);
    var posted = posted(caseNumber, "import", Map.of(), redirect);
    if (file.isEmpty()) {
      return posted.refuse("file-missing");
    }
    return posted.then(
        dryRun ? "customers-checked" : "customers-imported",
        () -> take(caseNumber, file, dryRun, redirect));
  }

  private void take(
      CaseNumber caseNumber, MultipartFile file, boolean dryRun, RedirectAttributes redirect) {
    try (InputStream content = file.getInputStream();
        var upload = Upload.receive(content, settings.importLimit())) {
      redirect.addFlashAttribute("report", csv.of(files.run(caseNumber, upload, dryRun)));
    } catch (IOException e) {
      throw new UncheckedIOException("The upload cannot be read", e);
    } catch (ProblemException refused) {
      redirect.addFlashAttribute("lineErrors", csv.of(refused));
      throw refused;
    }
  }

  private static PostRedirectGet posted(
      CaseNumber caseNumber, String place, Map<String, String> typed, RedirectAttributes redirect) {
    return new PostRedirectGet(
        "/portal/cases/" + caseNumber + "/transition", place, typed, redirect);
  }
}
