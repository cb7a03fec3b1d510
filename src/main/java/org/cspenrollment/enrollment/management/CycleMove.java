package org.cspenrollment.enrollment.management;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.lifecycle.DateChange;
import org.cspenrollment.kernel.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What moving the days of a whole cycle does, or would do.
 *
 * @param dryRun whether nothing was changed
 * @param total how many open cases the cycle has
 * @param moved of how many of them some day is moved
 * @param refused of how many none is
 * @param preview the token of a dry run, which the call that moves them has to send within 15
 *     minutes; of a move, the token it was made with
 * @param cases every case of which some day is moved, by number, and which day of it was left
 * @param notMoved every case of which none is, and why
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

  /** Says what a plan, or what became of it, does. */
  static CycleMove of(int year, int days, boolean dryRun, String preview, CyclePlan done) {
    return new CycleMove(
        year,
        days,
        dryRun,
        done.moves().size() + done.refused().size(),
        done.moves().size(),
        done.refused().size(),
        preview,
        done.moves().stream().map(Moved::of).toList(),
        done.refused().entrySet().stream()
            .map(entry -> NotMoved.of(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** A case, the days that move, and those that were left. */
  record Moved(
      String id,
      String partner,
      @Nullable Span evidenceDue,
      @Nullable Span decisionDue,
      List<LeftDay> left) {

    static Moved of(ShiftedDays shifted) {
      var enrollment = shifted.change().enrollment();
      var moves = shifted.change().moves();
      return new Moved(
          enrollment.id().value(),
          enrollment.partner(),
          Span.of(moves.get(Deadline.EVIDENCE)),
          Span.of(moves.get(Deadline.DECISION)),
          LeftDay.of(shifted.left()));
    }
  }

  /** From one day to another. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Span(LocalDate from, LocalDate to) {

    public static @Nullable Span of(DateChange.@Nullable Move move) {
      return move == null ? null : new Span(move.from(), move.to());
    }
  }

  /** A day that was meant and stays where it is. */
  record LeftDay(Deadline which, String why, String sentence) {

    static List<LeftDay> of(Map<Deadline, DateChange.Obstacle> left) {
      return left.entrySet().stream()
          .map(one -> new LeftDay(one.getKey(), one.getValue().code(), one.getValue().sentence()))
          .toList();
    }
  }

  /** A case that stays as it is. */
  record NotMoved(String id, String partner, String why, String sentence, List<LeftDay> left) {

    static NotMoved of(ShiftedDays shifted, DateChange.Obstacle obstacle) {
      var enrollment = shifted.change().enrollment();
      return new NotMoved(
          enrollment.id().value(),
          enrollment.partner(),
          obstacle.code(),
          obstacle.sentence(),
          LeftDay.of(shifted.left()));
    }
  }
}
