package org.cspenrollment.review.asked;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.verdict.FactField;
import org.jspecify.annotations.Nullable;

/** The facts somebody of the office records, against what the task asks. */
public final class AskedFacts {

  private AskedFacts() {}

  /**
   * The facts with only those fields that are given, identifiers cut to what may be kept.
   *
   * @throws ProblemException 400 for a fact the task does not ask and for a day that is not written
   *     as one, 422 for any other value that is not of its kind; with {@code errors} by field
   */
  public static Map<String, Object> checked(
      List<FactField> asked, Map<String, @Nullable Object> given) {
    var fields = asked.stream().collect(Collectors.toMap(FactField::name, field -> field));
    var unknown =
        given.keySet().stream()
            .filter(name -> !fields.containsKey(name))
            .map(name -> error(name, "is not a fact of this requirement"))
            .toArray(ProblemException.FieldError[]::new);
    if (unknown.length > 0) {
      throw ProblemException.malformed("unknown-field", "A fact is not known here.", unknown);
    }
    RequirementFacts.refuseOtherThanDays(
        given,
        name -> {
          var field = fields.get(name);
          return field != null && field.type() == FactField.Type.DATE;
        });
    var facts = new LinkedHashMap<String, Object>();
    var errors = new ArrayList<ProblemException.FieldError>();
    for (var field : asked) {
      var value = given.get(field.name());
      if (value == null || "".equals(value)) {
        continue;
      }
      var wrong = FactValues.wrong(field, value);
      wrong.ifPresent(why -> errors.add(error(field.name(), why)));
      if (wrong.isEmpty()) {
        facts.put(field.name(), RequirementFacts.kept(field.name(), value));
      }
    }
    endsBeforeItStarts(facts, "planStart", "planEnd", errors);
    endsBeforeItStarts(facts, "periodStart", "periodEnd", errors);
    if (!errors.isEmpty()) {
      throw ProblemException.unacceptable(
          "invalid-field", "A field is not valid", "Some facts are not valid.", errors);
    }
    return facts;
  }

  private static void endsBeforeItStarts(
      Map<String, Object> facts, String from, String to, List<ProblemException.FieldError> errors) {
    if (facts.get(from) instanceof String start
        && facts.get(to) instanceof String end
        && LocalDate.parse(end).isBefore(LocalDate.parse(start))) {
      errors.add(error(to, "must not be before the start"));
    }
  }

  /** An error on one fact. */
  static ProblemException.FieldError error(String fact, String why) {
    return new ProblemException.FieldError("facts." + fact, why);
  }
}
