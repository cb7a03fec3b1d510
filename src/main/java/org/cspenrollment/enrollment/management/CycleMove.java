package org.cspenrollment.enrollment.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.enrollment.lifecycle.DateChange;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What moving the days of a whole cycle does, or would do.
 *
 * @param dryRun whether nothing was changed
 * @param total how many open cases the cycle has
 * @param moved how many of them are moved
 * @param refused how many are not
 * @param preview stands for exactly these cases and days; the call that moves them may send it
 * @param cases the first 200 that are moved, by number
 * @param notMoved the first 200 that are not, and why
 */
public record CycleMove(
    int year,
    int days,
    boolean dryRun,
    int total,
    int moved,
    int refused,
    String preview,
    List<Moved> cases,
    List<NotMoved> notMoved) {

  /** How many cases of each kind are named. */
  static final int NAMED = 200;

  /** Says what a plan, or what became of it, does; the preview is of what was planned. */
  public static CycleMove of(int year, int days, boolean dryRun, String preview, CyclePlan done) {
    return new CycleMove(
        year,
        days,
        dryRun,
        done.moves().size() + done.refused().size(),
        done.moves().size(),
        done.refused().size(),
        preview,
        done.moves().stream().limit(NAMED).map(Moved::of).toList(),
        done.refused().entrySet().stream()
            .limit(NAMED)
            .map(entry -> NotMoved.of(entry.getKey().enrollment(), entry.getValue()))
            .toList());
  }

  /** A case and the days that move. */
  record Moved(String id, String partner, @Nullable Span evidenceDue, @Nullable Span decisionDue) {

    public static Moved of(DateChange change) {
      var moves = change.moves();
      return new Moved(
          change.enrollment().id().value(),
          change.enrollment().partner(),
          Span.of(moves.get(Deadline.EVIDENCE)),
          Span.of(moves.get(Deadline.DECISION)));
    }
  }

  /** From one day to another. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Span(LocalDate from, LocalDate to) {

    public static @Nullable Span of(DateChange.@Nullable Move move) {
      return move == null ? null : new Span(move.from(), move.to());
    }
  }

  /** A case that stays as it is. */
  public record NotMoved(String id, String partner, String why, String sentence) {

    public static NotMoved of(Enrollment enrollment, DateChange.Obstacle obstacle) {
      return new NotMoved(
          enrollment.id().value(), enrollment.partner(), obstacle.code(), obstacle.sentence());
    }
  }
}
