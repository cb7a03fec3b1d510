package org.cspenrollment.portal.enrollment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.policy.facts.ServiceType;

/**
 * One line of a declaration form.
 *
 * @param value as it stands in the form
 * @param options what can be chosen, for a choice
 */
record FactField(String name, Kind kind, List<String> options, String value) {

  /** How a fact is entered. */
  enum Kind {
    TEXT,
    DATE,
    COUNT,
    CHOICE,
    YES_NO
  }

  private static final List<FactField> PLAN =
      List.of(
          choice("planType", PlanType.values()),
          of("planStart", Kind.DATE),
          of("planEnd", Kind.DATE),
          of("planEntity", Kind.TEXT),
          of("contractId", Kind.TEXT),
          of("accessId", Kind.TEXT));
  private static final List<FactField> SERVICE =
      List.of(
          choice("serviceType", ServiceType.values()),
          of("serviceName", Kind.TEXT),
          of("customersServed", Kind.COUNT),
          of("firstDelivery", Kind.DATE));
  private static final List<FactField> INFRASTRUCTURE =
      List.of(of("billingCapability", Kind.YES_NO), of("provisioningCapability", Kind.YES_NO));

  /** The lines a requirement asks for; none where there is nothing to declare. */
  static List<FactField> asked(RequirementId requirementId) {
    return switch (requirementId.value()) {
      case "REQ-SUP2" -> PLAN;
      case "REQ-SVC" -> SERVICE;
      case "REQ-INF", "REQ-AR" -> INFRASTRUCTURE;
      default -> List.of();
    };
  }

  /** The same lines filled in: with what was typed and refused, otherwise with what is kept. */
  static List<FactField> filled(
      RequirementId requirementId, Map<String, Object> kept, Map<String, String> typed) {
    return asked(requirementId).stream()
        .map(
            field -> {
              var value =
                  typed.containsKey(field.name) ? typed.get(field.name) : kept.get(field.name);
              return new FactField(
                  field.name, field.kind, field.options, value == null ? "" : value.toString());
            })
        .toList();
  }

  /** What was typed, as facts of their kind; what cannot be read stays as it is, to be refused. */
  static Map<String, Object> facts(RequirementId requirementId, Map<String, String> typed) {
    var facts = new LinkedHashMap<String, Object>();
    for (var field : asked(requirementId)) {
      var text = typed.getOrDefault(field.name, "").strip();
      if (!text.isEmpty()) {
        facts.put(field.name, field.fact(text));
      }
    }
    return facts;
  }

  /** Whether it is never kept as a draft: of such identifiers only the ends may be. */
  public boolean secret() {
    return RequirementFacts.isSecret(name);
  }

  /** The day it says, where it is a day that was kept. */
  public LocalDate day() {
    return LocalDate.parse(value);
  }

  private Object fact(String text) {
    if (kind == Kind.YES_NO && (text.equals("true") || text.equals("false"))) {
      return Boolean.valueOf(text);
    }
    if (kind == Kind.COUNT && text.matches("[0-9]{1,9}")) {
      return Integer.valueOf(text);
    }
    return text;
  }

  private static FactField of(String name, Kind kind) {
    return new FactField(name, kind, List.of(), "");
  }

  private static FactField choice(String name, Enum<?>... values) {
    return new FactField(name, Kind.CHOICE, Stream.of(values).map(Enum::name).toList(), "");
  }
}
