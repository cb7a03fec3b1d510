package org.cspenrollment.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a body as the description of the API has them, each by its path. */
final class BodyFields {

  /**
   * One field.
   *
   * @param kind of JSON schema: string, integer, number, boolean
   * @param before what a body has in front of its value
   * @param after what it has behind
   */
  record Field(String kind, String format, boolean free, String before, String after) {

    boolean isDay() {
      return format.equals("date");
    }

    /** What is of another kind than this field, as JSON. */
    List<String> otherKinds() {
      return switch (kind) {
        case "string" ->
            free
                ? List.of(
                    "7",
                    "1e30",
                    "true",
                    "\"a\\u0000b\"",
                    "\"\\u202e rtl\"",
                    "\"\\ud800 lone\"",
                    "\"\\u200b\"")
                : List.of("7", "true", "\"a\\u0000b\"");
        case "integer", "number" -> List.of("\"7\"", "true", "\"a\\u0000b\"");
        case "boolean" -> List.of("\"true\"", "1");
        default -> List.of();
      };
    }

    String body(String value) {
      return before + value + after;
    }
  }

  private final JsonNode api;
  private final Map<String, Field> fields = new LinkedHashMap<>();

  BodyFields(JsonNode api) {
    this.api = api;
  }

  Map<String, Field> of(JsonNode schema) {
    walk("", schema, "", "", 0);
    return fields;
  }

  private void walk(String path, JsonNode unresolved, String before, String after, int depth) {
    var schema = resolved(unresolved);
    if (depth > 4) {
      return;
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            one ->
                walk(
                    path.isEmpty() ? one.getKey() : path + "." + one.getKey(),
                    one.getValue(),
                    before + "{\"" + one.getKey() + "\":",
                    "}" + after,
                    depth + 1));
    if (schema.has("items")) {
      walk(path + "[0]", schema.path("items"), before + "[", "]" + after, depth + 1);
    }
    var kind = kind(schema);
    if (List.of("string", "integer", "number", "boolean").contains(kind)) {
      var format = schema.path("format").asText();
      fields.put(
          path, new Field(kind, format, format.isEmpty() && !schema.has("enum"), before, after));
    }
  }

  private static String kind(JsonNode schema) {
    var type = schema.path("type");
    if (type.isArray()) {
      for (var one : type) {
        if (!one.asText().equals("null")) {
          return one.asText();
        }
      }
    }
    return type.asText();
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? api.at(schema.path("$ref").asText().substring(1)) : schema;
  }
}
