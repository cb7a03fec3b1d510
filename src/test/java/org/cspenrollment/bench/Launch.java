package org.cspenrollment.bench;

import java.util.Map;
import java.util.Set;

/** A launch over HTTP: asked for by a manager, who looks until it says that it is done. */
record Launch(PackagedProduct product, HttpPerson manager) {

  private static final long LOOKS_EVERY_MILLISECONDS = 50;

  /** Asks for it and waits; how many cases it opened. */
  int done() {
    var asked = manager.post("/api/v1/enrollments/launch", Map.of());
    var path = "/api/v1/launches/" + asked.get("id").asText();
    var launch = manager.get(path);
    while (Set.of("RUNNING", "PLANNED").contains(launch.get("state").asText())) {
      product.runsFor(LOOKS_EVERY_MILLISECONDS);
      launch = manager.get(path);
    }
    if (!launch.get("state").asText().equals("DONE")) {
      throw new IllegalStateException("The launch failed: " + launch);
    }
    return launch.get("opened").asInt();
  }
}
