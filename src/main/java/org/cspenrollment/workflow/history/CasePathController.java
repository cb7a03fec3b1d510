package org.cspenrollment.workflow.history;

import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.workflow.AnnualEnrollment;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which way cases went through their processes. */
@RestController
class CasePathController {

  /** The way of one case. */
  record CasePath(List<PassedProcess> processes) {}

  private final CasePaths paths;
  private final ProcessDurations durations;
  private final Enrollments enrollments;

  CasePathController(CasePaths paths, ProcessDurations durations, Enrollments enrollments) {
    this.paths = paths;
    this.durations = durations;
    this.enrollments = enrollments;
  }

  /** What the case passed, running or ended; no process where the engine's history is gone. */
  @GetMapping("/api/v1/enrollments/{caseNumber}/path")
  @Transactional(readOnly = true)
  CasePath path(@PathVariable CaseNumber caseNumber) {
    return new CasePath(paths.of(enrollments.visible(caseNumber).id()));
  }

  /** How long each step took over all cases of a year; a process nobody went by has no steps. */
  @LongWork
  @GetMapping("/api/v1/cycles/{year}/durations")
  StepDurations durations(
      @PathVariable int year, @RequestParam(defaultValue = AnnualEnrollment.KEY) String process) {
    return durations.of(year, process);
  }
}
