package org.cspenrollment.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.cspenrollment.enrollment.lifecycle.Enrollment;

/** The opened cases: of the three partners with names, with the basis date ahead, and past. */
record DemoCases(Deque<Enrollment> ahead, Deque<Enrollment> past, List<Enrollment> named) {

  /** No cases yet. */
  static DemoCases none() {
    return new DemoCases(new ArrayDeque<>(), new ArrayDeque<>(), new ArrayList<>());
  }

  /** As many cases with the basis date ahead, while there are any, live a story. */
  void ahead(int count, Consumer<Enrollment> story) {
    take(ahead, count, story);
  }

  /** As many cases with the basis date past, while there are any, live a story. */
  void past(int count, Consumer<Enrollment> story) {
    take(past, count, story);
  }

  private static void take(Deque<Enrollment> cases, int count, Consumer<Enrollment> story) {
    for (int taken = 0; taken < count && !cases.isEmpty(); taken++) {
      story.accept(cases.removeLast());
    }
  }
}
