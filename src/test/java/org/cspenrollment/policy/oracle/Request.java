package org.cspenrollment.policy.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.StreamSupport;

/**
 * The body of an evaluation request. Fields lie behind paths such as {@code plan.start}; what is
 * absent or null on the way is null.
 */
record Request(JsonNode body) {

  String text(String path) {
    var found = at(path);
    return found == null ? null : found.asText();
  }

  LocalDate date(String path) {
    var found = text(path);
    return found == null ? null : LocalDate.parse(found);
  }

  Boolean bool(String path) {
    var found = at(path);
    return found == null ? null : Boolean.valueOf(found.asBoolean());
  }

  boolean isTrue(String path) {
    return Boolean.TRUE.equals(bool(path));
  }

  Long number(String path) {
    var found = at(path);
    return found == null ? null : Long.valueOf(found.asLong());
  }

  BigDecimal decimal(String path) {
    var found = at(path);
    return found == null ? null : found.decimalValue();
  }

  boolean has(String path) {
    return at(path) != null;
  }

  /** How many of the services are in a state. */
  long services(String state) {
    var services = at("services");
    return services == null
        ? 0
        : StreamSupport.stream(services.spliterator(), false)
            .filter(service -> service.path("state").asText().equals(state))
            .count();
  }

  boolean isRenewal() {
    return text("caseType").equals("RENEWAL");
  }

  private JsonNode at(String path) {
    var node = body;
    for (var name : path.split("\\.", -1)) {
      node = node.path(name);
    }
    return node.isMissingNode() || node.isNull() ? null : node;
  }
}
