package org.cspenrollment.workflow.operations;

import java.util.Optional;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.input.Lines;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What failed for good, and the way to mend it. */
@RestController
@RequestMapping("/api/v1/failed-steps")
class FailedStepController {

  /** Why it is tried again. */
  record Restart(@Lines String reason) {}

  private final FailedSteps steps;
  private final StepRestart restart;

  FailedStepController(FailedSteps steps, StepRestart restart) {
    this.steps = steps;
    this.restart = restart;
  }

  /** The oldest first, of all cases or of one. */
  @GetMapping
  @Transactional(readOnly = true)
  Page<FailedStep> list(
      @RequestParam Optional<String> caseId,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return steps.find(caseId, new PageRequest(page, size));
  }

  /** Takes the step now and says whether it went through. */
  @PostMapping("/{stepId}/restart")
  StepRestart.Restarted restart(@PathVariable String stepId, @RequestBody Restart why) {
    return restart.run(stepId, why.reason());
  }
}
