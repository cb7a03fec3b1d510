package org.cspenrollment.bench.pages;

import java.util.List;
import java.util.Map;
import org.cspenrollment.bench.HttpPerson;

/**
 * A page that is measured.
 *
 * @param what how the table calls it
 * @param role who looks at it
 * @param isWorkList whether it is a first page of a work list, of which the programme says how fast
 *     it has to be
 */
record PageOfRole(String what, String role, String path, boolean isWorkList) {

  private static final String CASE = "KR-100005-2023";
  private static final String CASES = "/api/v1/enrollments";

  /** All of them; {@code filter} is the one that Tasklist opens first. */
  static List<PageOfRole> all(String filter) {
    var tasklist =
        "/camunda/api/engine/engine/default/filter/" + filter + "/list?firstResult=0&maxResults=15";
    return List.of(
        new PageOfRole("work list, ours", "REVIEWER", "/api/v1/tasks?size=15", true),
        new PageOfRole("work list, Tasklist's", "REVIEWER", tasklist, true),
        new PageOfRole("work list of a lead, ours", "LEAD_REVIEWER", "/api/v1/tasks?size=15", true),
        page("search by year", "MANAGER", CASES + "?year=2023&sort=DECISION_DUE"),
        page("search by a part of a name", "MANAGER", CASES + "?partner=hanul"),
        page("search by state", "MANAGER", CASES + "?state=UNDER_REVIEW"),
        page("year page", "MANAGER", "/api/v1/cycles/2023/summary"),
        page("case page of a manager", "MANAGER", CASES + "/" + CASE),
        page("its way", "MANAGER", CASES + "/" + CASE + "/path"),
        page("its record", "MANAGER", CASES + "/" + CASE + "/audit"),
        page("case page of a reviewer", "REVIEWER", CASES + "/" + CASE),
        page("case page of a partner", "PARTNER", "/portal/cases/" + CASE),
        page("first page of a partner", "PARTNER", "/portal"));
  }

  /** Somebody looks at it; Tasklist asks for its lists by POST. */
  void look(HttpPerson person) {
    if (path.startsWith("/camunda/")) {
      person.post(path, Map.of());
    } else {
      person.page(path);
    }
  }

  private static PageOfRole page(String what, String role, String path) {
    return new PageOfRole(what, role, path, false);
  }
}
