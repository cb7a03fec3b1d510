package org.cspenrollment.review.staff;

import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.input.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Managers give tasks to others. */
@RestController
class ReassignmentController {

  /**
   * Which tasks go to whom.
   *
   * @param taskId one task, or else
   * @param from whose tasks
   * @param to who gets them; nobody: their group
   */
  record Reassignment(
      @Nullable String taskId,
      @Nullable Username from,
      @Nullable Username to,
      @Lines @Nullable String reason) {}

  private final TaskReassignment reassigning;

  ReassignmentController(TaskReassignment reassigning) {
    this.reassigning = reassigning;
  }

  @PostMapping("/api/v1/enrollments/{caseNumber}/reassignment")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void reassign(@PathVariable CaseNumber caseNumber, @RequestBody Reassignment wanted) {
    reassigning.reassign(
        caseNumber,
        Optional.ofNullable(wanted.taskId()),
        Optional.ofNullable(wanted.from()),
        Optional.ofNullable(wanted.to()),
        wanted.reason());
  }
}
