package org.cspenrollment.policy.table;

import java.util.List;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.cspenrollment.platform.Bilingual;

/**
 * What a rule says about itself in its annotations.
 *
 * @param sentence for the partner; may hold places to fill, see {@link RuleExplanation}
 * @param origin where the rule comes from
 * @param confidence how sure that is, in brackets
 * @param notes policy notes, one a line in the table
 */
public record RuleText(Bilingual sentence, String origin, String confidence, List<String> notes) {

  /** The annotations every table has, in this order. */
  public static final List<String> ANNOTATIONS =
      List.of("en", "ko", "source", "confidence", "notes");

  /**
   * The annotations of a rule.
   *
   * @throws IllegalArgumentException if the rule does not have all of them
   */
  public static RuleText of(Rule rule) {
    var entries = annotations(rule);
    if (entries.size() != ANNOTATIONS.size()) {
      throw new IllegalArgumentException(
          "Rule " + rule.getId() + " needs the annotations " + ANNOTATIONS);
    }
    return new RuleText(
        new Bilingual(entries.get(0), entries.get(1)),
        entries.get(2),
        entries.get(3),
        entries.get(4).lines().filter(note -> !note.isBlank()).toList());
  }

  /** Where the rule comes from and, in brackets, how sure that is. */
  public String source() {
    return origin + " " + confidence;
  }

  /**
   * The texts of the annotation entries; Camunda's model keeps them without a type of their own.
   */
  public static List<String> annotations(Rule rule) {
    return rule.getDomElement().getChildElements().stream()
        .filter(child -> child.getLocalName().equals("annotationEntry"))
        .map(RuleText::text)
        .toList();
  }

  private static String text(DomElement annotation) {
    return annotation.getChildElements().get(0).getTextContent().strip();
  }
}
