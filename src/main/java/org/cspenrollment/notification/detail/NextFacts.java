package org.cspenrollment.notification.detail;

import java.util.Map;
import java.util.TreeMap;
import org.cspenrollment.enrollment.NextAction;

/** What comes next in a case, as facts of a mail that tells of it. */
public final class NextFacts {

  private NextFacts() {}

  /**
   * {@code nextWho}, {@code nextWhat} and, where there is a day, {@code nextDue}, {@code nextKind}.
   */
  public static Map<String, String> of(NextAction next) {
    var facts = new TreeMap<>(Map.of("nextWho", next.who().name(), "nextWhat", next.what()));
    if (next.due() != null) {
      facts.put("nextDue", next.due().toString());
    }
    if (next.dueKind() != null) {
      facts.put("nextKind", next.dueKind().name());
    }
    return facts;
  }
}
