package org.cspenrollment.enrollment.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseRepresentation;
import org.cspenrollment.enrollment.CaseViews;
import org.cspenrollment.enrollment.management.Cancelling;
import org.cspenrollment.enrollment.management.CycleMove;
import org.cspenrollment.enrollment.management.Holding;
import org.cspenrollment.enrollment.management.MovingCycles;
import org.cspenrollment.enrollment.management.MovingDeadlines;
import org.cspenrollment.enrollment.management.OpeningAgain;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Deadline;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.input.Lines;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What managers do to running cases: each with a reason, which the partner reads. */
@RestController
class ManagerController {

  private static final String CASE = "#/components/schemas/CaseView";
  private static final String PATH = "/api/v1/enrollments/{caseNumber}";

  /** Which day of a case is moved to when. */
  record DeadlineMove(
      @Nullable Deadline which, @Nullable LocalDate date, @Lines @Nullable String reason) {}

  /**
   * The days of all open cases of a year.
   *
   * @param which absent: both days
   * @param preview the token that the dry run answered; the move needs it
   */
  record CycleDeadlineMove(
      @Nullable Deadline which,
      @Nullable Integer days,
      @Lines @Nullable String reason,
      @Nullable Boolean dryRun,
      @Nullable String preview) {}

  /**
   * A hold, or its end.
   *
   * @param until the last day of the hold, if it is known
   */
  record Hold(
      @Lines @Nullable String reason, @Nullable Boolean release, @Nullable LocalDate until) {}

  /** Why a case is called off, or opened again. */
  record Cancellation(@Lines @Nullable String reason) {}

  private final MovingDeadlines deadlines;
  private final MovingCycles cycles;
  private final Holding holding;
  private final Cancelling cancelling;
  private final OpeningAgain reopening;
  private final CaseViews views;

  ManagerController(
      MovingDeadlines deadlines,
      MovingCycles cycles,
      Holding holding,
      Cancelling cancelling,
      OpeningAgain reopening,
      CaseViews views) {
    this.deadlines = deadlines;
    this.cycles = cycles;
    this.holding = holding;
    this.cancelling = cancelling;
    this.reopening = reopening;
    this.views = views;
  }

  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = CASE)))
  @PostMapping(PATH + "/deadline")
  @Transactional
  CaseRepresentation moveDeadline(
      @PathVariable CaseNumber caseNumber, @RequestBody DeadlineMove move) {
    var which = given(move.which(), "which", "Say which day to move: EVIDENCE or DECISION.");
    var day = given(move.date(), "date", "Say to which day.");
    return views.view(deadlines.move(caseNumber, which, day, move.reason()));
  }

  @LongWork
  @PostMapping("/api/v1/cycles/{year}/deadline")
  CycleMove moveCycle(@PathVariable int year, @RequestBody CycleDeadlineMove move) {
    int days = given(move.days(), "days", "Say by how many days.");
    var which = Optional.ofNullable(move.which());
    return Boolean.TRUE.equals(move.dryRun())
        ? cycles.preview(year, which, days, move.reason())
        : cycles.move(year, which, days, move.reason(), Optional.ofNullable(move.preview()));
  }

  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = CASE)))
  @PostMapping(PATH + "/hold")
  @Transactional
  CaseRepresentation hold(@PathVariable CaseNumber caseNumber, @RequestBody Hold hold) {
    if (!Boolean.TRUE.equals(hold.release())) {
      return views.view(holding.hold(caseNumber, hold.reason(), Optional.ofNullable(hold.until())));
    }
    if (hold.until() != null) {
      throw ProblemException.invalidField("until", "A release has no last day.");
    }
    return views.view(holding.release(caseNumber, hold.reason()));
  }

  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = CASE)))
  @PostMapping(PATH + "/cancellation")
  @Transactional
  CaseRepresentation cancel(
      @PathVariable CaseNumber caseNumber, @RequestBody Cancellation cancellation) {
    return views.view(cancelling.cancel(caseNumber, cancellation.reason()));
  }

  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = CASE)))
  @PostMapping(PATH + "/reopening")
  @Transactional
  CaseRepresentation reopen(
      @PathVariable CaseNumber caseNumber, @RequestBody Cancellation reopening) {
    return views.view(this.reopening.reopen(caseNumber, reopening.reason()));
  }

  private static <T> T given(@Nullable T value, String field, String detail) {
    if (value == null) {
      throw ProblemException.malformed(
          "missing-field", detail, new ProblemException.FieldError(field, "is required"));
    }
    return value;
  }
}
