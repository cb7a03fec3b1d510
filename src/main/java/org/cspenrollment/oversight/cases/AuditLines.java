package org.cspenrollment.oversight.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.cspenrollment.audit.AuditEntry;
import org.springframework.stereotype.Component;

/** Reads entries of the record for the office, with their details as what they are. */
@Component
class AuditLines {

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final ObjectMapper json;

  AuditLines(ObjectMapper json) {
    this.json = json;
  }

  /** The entry as a line; details that are no JSON object are a defect. */
  AuditLine of(AuditEntry entry) {
    try {
      return new AuditLine(
          entry.entryNo(),
          entry.at(),
          entry.actor(),
          entry.action(),
          entry.subject(),
          json.readValue(entry.details(), DETAILS),
          entry.hash());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Entry %d of %s cannot be read".formatted(entry.entryNo(), entry.stream()), e);
    }
  }
}
