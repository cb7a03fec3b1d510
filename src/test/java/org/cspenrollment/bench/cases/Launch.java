package org.cspenrollment.bench.cases;

import java.util.Map;
import java.util.Set;
import org.cspenrollment.bench.HttpPerson;
import org.cspenrollment.bench.PackagedProduct;

/**
 * A launch over HTTP: asked for by a manager, who looks until it says that it is done, as often as
 * a page does, and more often while it may be a small one.
 */
record Launch(PackagedProduct product, HttpPerson manager) {

  private static final long FIRST_LOOK_MILLISECONDS = 50;
  private static final long LOOKS_EVERY_MILLISECONDS = 1_000;

  /** Asks for it and waits; how many cases it opened. */
  int done() {
    var asked = manager.post("/api/v1/enrollments/launch", Map.of());
    var path = "/api/v1/launches/" + asked.get("id").asText();
    var launch = manager.get(path);
    var pause = FIRST_LOOK_MILLISECONDS;
    while (Set.of("RUNNING", "PLANNED").contains(launch.get("state").asText())) {
      product.runsFor(pause);
      pause = Math.min(LOOKS_EVERY_MILLISECONDS, pause + pause / 10);
      launch = manager.get(path);
    }
    if (!launch.get("state").asText().equals("DONE")) {
      throw new IllegalStateException("The launch failed: " + launch);
    }
    return launch.get("opened").asInt();
  }
}
