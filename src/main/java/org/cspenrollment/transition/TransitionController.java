package org.cspenrollment.transition;

import java.time.LocalDate;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.input.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The way of a case to indirect reseller, and the steps the partner reports. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/transition")
class TransitionController {

  /** That the profile is current and the partner has enrolled as a reseller. */
  record EnrollmentReport(boolean profileCurrent, @Nullable LocalDate enrolledOn) {}

  /** That the partner has accepted the agreement of indirect resellers. */
  record AgreementReport(@Nullable LocalDate acceptedOn) {}

  /** The provider; with a day: its invitation is accepted. */
  record ProviderChoice(@Nullable String name, @Nullable LocalDate invitationAcceptedOn) {}

  /** That a step is taken; the day where it has one. */
  record StepTaken(@Nullable LocalDate on) {}

  /** Why nobody has to take a step. */
  record NotNeeded(@Nullable String reason) {}

  /** To which day the last one of a step is moved, and why. */
  record StepMove(@Nullable LocalDate date, @Lines @Nullable String reason) {}

  private final Transitions transitions;
  private final StepReports reporting;
  private final StepEnds ends;
  private final MovingSteps moving;

  TransitionController(
      Transitions transitions, StepReports reporting, StepEnds ends, MovingSteps moving) {
    this.transitions = transitions;
    this.reporting = reporting;
    this.ends = ends;
    this.moving = moving;
  }

  @GetMapping
  TransitionView get(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return TransitionView.of(
        transitions.of(caseNumber), transitions.customers(caseNumber, new PageRequest(page, size)));
  }

  @PostMapping("/enrollment")
  TransitionView enrolled(
      @PathVariable CaseNumber caseNumber, @RequestBody EnrollmentReport report) {
    reporting.enrolled(caseNumber, report.profileCurrent(), report.enrolledOn());
    return get(caseNumber, 0, PageRequest.DEFAULT_SIZE);
  }

  @PostMapping("/agreement")
  TransitionView agreement(
      @PathVariable CaseNumber caseNumber, @RequestBody AgreementReport report) {
    reporting.agreementAccepted(caseNumber, report.acceptedOn());
    return get(caseNumber, 0, PageRequest.DEFAULT_SIZE);
  }

  @PostMapping("/steps/{step}/completion")
  TransitionView taken(
      @PathVariable CaseNumber caseNumber,
      @PathVariable TransitionStep step,
      @RequestBody StepTaken taken) {
    ends.taken(caseNumber, step, taken.on());
    return get(caseNumber, 0, PageRequest.DEFAULT_SIZE);
  }

  @PostMapping("/steps/{step}/dispensation")
  TransitionView notNeeded(
      @PathVariable CaseNumber caseNumber,
      @PathVariable TransitionStep step,
      @RequestBody NotNeeded given) {
    ends.notNeeded(caseNumber, step, given.reason());
    return get(caseNumber, 0, PageRequest.DEFAULT_SIZE);
  }

  @PostMapping("/steps/{step}/deadline")
  TransitionView move(
      @PathVariable CaseNumber caseNumber,
      @PathVariable TransitionStep step,
      @RequestBody StepMove move) {
    moving.move(caseNumber, step, move.date(), move.reason());
    return get(caseNumber, 0, PageRequest.DEFAULT_SIZE);
  }

  @PutMapping("/provider")
  TransitionView provider(@PathVariable CaseNumber caseNumber, @RequestBody ProviderChoice choice) {
    reporting.provider(caseNumber, choice.name(), choice.invitationAcceptedOn());
    return get(caseNumber, 0, PageRequest.DEFAULT_SIZE);
  }
}
