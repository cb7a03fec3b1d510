package org.cspenrollment.enrollment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is open in a case besides what the case itself knows.
 *
 * @param tasks the open tasks of the office
 * @param answerBy the earliest day by which a request for information has to be answered
 * @param appealUntil the last day on which the partner may appeal, while it may
 * @param steps the steps of the way to indirect reseller that wait for somebody, in their order
 */
public record OpenWork(
    List<OpenTask> tasks,
    Optional<LocalDate> answerBy,
    Optional<LocalDate> appealUntil,
    List<OpenStep> steps) {

  public static final OpenWork NONE =
      new OpenWork(List.of(), Optional.empty(), Optional.empty(), List.of());

  /** Tasks of the office and nothing else. */
  public static OpenWork of(List<OpenTask> tasks) {
    return new OpenWork(tasks, Optional.empty(), Optional.empty(), List.of());
  }

  /** A day by which the partner has to answer, and nothing else. */
  public static OpenWork answerBy(LocalDate day) {
    return new OpenWork(List.of(), Optional.of(day), Optional.empty(), List.of());
  }

  /** A day until which the partner may appeal, and nothing else. */
  public static OpenWork appealUntil(LocalDate day) {
    return new OpenWork(List.of(), Optional.empty(), Optional.of(day), List.of());
  }

  /** Steps of the way to indirect reseller in their order, and nothing else. */
  public static OpenWork ofSteps(List<OpenStep> steps) {
    return new OpenWork(List.of(), Optional.empty(), Optional.empty(), steps);
  }

  /** This and that, as different modules know it. */
  OpenWork and(OpenWork other) {
    return new OpenWork(
        Stream.concat(tasks.stream(), other.tasks.stream()).toList(),
        answerBy.or(other::answerBy),
        appealUntil.or(other::appealUntil),
        Stream.concat(steps.stream(), other.steps.stream()).toList());
  }

  /** The step whose turn came first. */
  Optional<OpenStep> firstStep() {
    return steps.stream().findFirst();
  }

  /** The task that is due first; one without a day comes last. */
  Optional<OpenTask> firstTask() {
    return tasks.stream()
        .min(
            Comparator.comparing(
                OpenTask::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())));
  }
}
