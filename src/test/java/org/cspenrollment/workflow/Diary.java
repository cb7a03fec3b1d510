package org.cspenrollment.workflow;

import java.util.ArrayList;
import java.util.List;

/** What something was in the evening of each day, as far as that changed. */
class Diary {

  private final List<String> days = new ArrayList<>();
  private String last = "";

  void note(int day, String value) {
    if (!value.equals(last)) {
      days.add("%+d %s".formatted(day, value));
      last = value;
    }
  }

  /** Such as {@code -90 NOTIFIED}. */
  List<String> days() {
    return List.copyOf(days);
  }
}
