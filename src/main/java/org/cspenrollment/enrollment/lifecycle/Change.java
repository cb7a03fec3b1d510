package org.cspenrollment.enrollment.lifecycle;

import java.util.List;
import java.util.stream.Stream;
import org.cspenrollment.audit.event.CaseEvent;
import org.cspenrollment.enrollment.store.CaseChanges;

/**
 * What a verb made of a case, and what happened with it. Only the verbs of a case make one, and
 * only {@link CaseChanges} writes it: so no state comes into the database that the table does not
 * allow.
 */
public final class Change {

  private final Enrollment before;
  private final Enrollment after;
  private final List<CaseEvent> events;

  private Change(Enrollment before, Enrollment after, List<CaseEvent> events) {
    this.before = before;
    this.after = after;
    this.events = List.copyOf(events);
  }

  static Change of(Enrollment before, Enrollment after, CaseEvent... events) {
    return new Change(before, after, List.of(events));
  }

  /** The same change, with something more to tell. */
  Change and(CaseEvent event) {
    return new Change(before, after, Stream.concat(events.stream(), Stream.of(event)).toList());
  }

  /** The case as it is now. */
  public Enrollment after() {
    return after;
  }

  /** What happened, in order; nothing where the verb only follows from something told before. */
  public List<CaseEvent> events() {
    return events;
  }

  /** Whether anything of the case is different now. */
  public boolean isReal() {
    return !before.equals(after);
  }
}
