package org.cspenrollment.portal;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cspenrollment.platform.problem.ProblemException;

/**
 * What the page after a form says about it, next to that form.
 *
 * @param place the id of the part of the page it stands in
 * @param key of its sentence in the message bundle
 * @param refused whether nothing has changed
 * @param fields the fields that were wrong
 * @param typed what was typed, so that nobody has to type it again
 */
public record Notice(
    String place, String key, boolean refused, List<String> fields, Map<String, String> typed)
    implements Serializable {

  static Notice done(String place, String key) {
    return new Notice(place, "portal.done." + key, false, List.of(), Map.of());
  }

  public static Notice refused(String place, ProblemException refused, Map<String, String> typed) {
    var fields =
        refused.errors().stream()
            .filter(ProblemException.FieldError.class::isInstance)
            .map(error -> ((ProblemException.FieldError) error).field())
            .map(field -> field.substring(field.lastIndexOf('.') + 1))
            .toList();
    var reason = refused.reason() == null ? "" : "." + refused.reason();
    return new Notice(
        place, "portal.refused." + refused.type() + reason, true, fields, new TreeMap<>(typed));
  }

  public static Notice refused(String place, String type, Map<String, String> typed) {
    return new Notice(place, "portal.refused." + type, true, List.of(), new TreeMap<>(typed));
  }
}
