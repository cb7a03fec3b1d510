package org.cspenrollment.enrollment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Facts by name, as columns keep them. */
@Component
class FactsJson {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private final ObjectMapper json;

  FactsJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Map<String, Object> facts) {
    try {
      return json.writeValueAsString(facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These facts cannot be written as JSON", e);
    }
  }

  Map<String, Object> read(String facts) {
    try {
      return json.readValue(facts, FACTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored facts cannot be read", e);
    }
  }
}
