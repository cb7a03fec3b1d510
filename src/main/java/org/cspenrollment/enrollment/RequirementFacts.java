package org.cspenrollment.enrollment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.Facts;

/**
 * The facts of one requirement as a form or a script sends them: by the partner as its declaration,
 * by a reviewer as what the evidence shows.
 *
 * <p>{@code REQ-SUP2}: planType, contractId, accessId, planStart, planEnd, planEntity,
 * entityMatches. {@code REQ-SVC}: serviceType, serviceName, customersServed, firstDelivery. {@code
 * REQ-INF} and {@code REQ-AR}: billingCapability, provisioningCapability. Any other: none.
 */
public final class RequirementFacts {

  private enum Kind {
    TEXT,
    DATE,
    COUNT,
    YES_NO,
    PLAN_TYPE,
    SERVICE_TYPE
  }

  private static final int TEXT_LENGTH = 200;
  private static final int MANY_CUSTOMERS = 10_000_000;

  private static final Map<String, Kind> PLAN =
      Map.of(
          "planType", Kind.PLAN_TYPE,
          "contractId", Kind.TEXT,
          "accessId", Kind.TEXT,
          "planStart", Kind.DATE,
          "planEnd", Kind.DATE,
          "planEntity", Kind.TEXT,
          "entityMatches", Kind.YES_NO);
  private static final Map<String, Kind> SERVICE =
      Map.of(
          "serviceType", Kind.SERVICE_TYPE,
          "serviceName", Kind.TEXT,
          "customersServed", Kind.COUNT,
          "firstDelivery", Kind.DATE);
  private static final Map<String, Kind> INFRASTRUCTURE =
      Map.of("billingCapability", Kind.YES_NO, "provisioningCapability", Kind.YES_NO);

  private RequirementFacts() {}

  private static Map<String, Kind> fields(String requirementId) {
    return switch (requirementId) {
      case "REQ-SUP2" -> PLAN;
      case "REQ-SVC" -> SERVICE;
      case "REQ-INF", "REQ-AR" -> INFRASTRUCTURE;
      default -> Map.of();
    };
  }

  /**
   * The facts with only those fields that are given, identifiers cut to what may be kept.
   *
   * @throws Refused 400 for a field this requirement does not have, 422 for a value that is not of
   *     its kind; with {@code errors} by field
   */
  public static Map<String, Object> checked(String requirementId, Map<String, Object> given) {
    var fields = fields(requirementId);
    var unknown =
        given.keySet().stream()
            .filter(name -> !fields.containsKey(name))
            .map(
                name ->
                    new Refused.FieldError("facts." + name, "is not a fact of this requirement"))
            .toArray(Refused.FieldError[]::new);
    if (unknown.length > 0) {
      throw Refused.malformed("unknown-field", "A fact is not known here.", unknown);
    }
    var facts = new LinkedHashMap<String, Object>();
    var errors = new ArrayList<Refused.FieldError>();
    for (var fact : given.entrySet()) {
      if (fact.getValue() == null || "".equals(fact.getValue())) {
        continue;
      }
      var wrong = wrong(fields.get(fact.getKey()), fact.getValue());
      if (wrong.isPresent()) {
        errors.add(new Refused.FieldError("facts." + fact.getKey(), wrong.get()));
      } else {
        facts.put(fact.getKey(), kept(fact.getKey(), fact.getValue()));
      }
    }
    if (errors.isEmpty() && date(facts, "planStart") != null && date(facts, "planEnd") != null) {
      if (date(facts, "planEnd").isBefore(date(facts, "planStart"))) {
        errors.add(new Refused.FieldError("facts.planEnd", "must not be before the start"));
      }
    }
    if (!errors.isEmpty()) {
      throw Refused.unacceptable(
          "invalid-field", "A field is not valid", "Some facts are not valid.", errors);
    }
    return facts;
  }

  /** Whether a fact is an identifier of which only the end is ever kept. */
  public static boolean isSecret(String fact) {
    return Set.of("contractId", "accessId").contains(fact);
  }

  /** Identifiers of a support contract are secrets: four characters are enough to compare them. */
  private static Object kept(String name, Object value) {
    if (!isSecret(name)) {
      return value instanceof String text ? text.strip() : value;
    }
    var id = ((String) value).strip();
    return id.length() <= 4 ? id : "…" + id.substring(id.length() - 4);
  }

  private static Optional<String> wrong(Kind kind, Object value) {
    return switch (kind) {
      case TEXT ->
          value instanceof String text
                  && text.length() <= TEXT_LENGTH
                  && text.chars().noneMatch(Character::isISOControl)
              ? Optional.empty()
              : Optional.of("must be text of at most 200 characters on one line");
      case DATE ->
          value instanceof String text && isDate(text)
              ? Optional.empty()
              : Optional.of("must be a date such as 2018-09-20");
      case COUNT ->
          value instanceof Integer count && count >= 0 && count <= MANY_CUSTOMERS
              ? Optional.empty()
              : Optional.of("must be a whole number, 0 or more");
      case YES_NO ->
          value instanceof Boolean ? Optional.empty() : Optional.of("must be true or false");
      case PLAN_TYPE -> oneOf(Facts.PlanType.class, value);
      case SERVICE_TYPE -> oneOf(Facts.ServiceType.class, value);
    };
  }

  private static boolean isDate(String text) {
    try {
      int year = LocalDate.parse(text).getYear();
      return year >= 1990 && year <= 2100;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static <E extends Enum<E>> Optional<String> oneOf(Class<E> type, Object value) {
    var names = List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
    return names.contains(value)
        ? Optional.empty()
        : Optional.of("must be one of " + String.join(", ", names));
  }

  /**
   * The registry's facts with those of one requirement laid over them.
   *
   * @param facts as {@link #checked} gave them; without any fact of a plan the registry's plan
   *     holds
   * @param serviceState what the verdict makes of the service that is relied on
   */
  public static Facts over(
      Facts registry,
      String requirementId,
      Map<String, Object> facts,
      Facts.ServiceState serviceState) {
    return switch (requirementId) {
      case "REQ-SUP2" -> plan(facts).map(registry::withPlan).orElse(registry);
      case "REQ-SVC" -> registry.withServices(services(facts, serviceState));
      case "REQ-INF", "REQ-AR" ->
          registry.withInfrastructure(
              new Facts.Infrastructure(
                  (Boolean) facts.get("billingCapability"),
                  (Boolean) facts.get("provisioningCapability")));
      default -> registry;
    };
  }

  private static Optional<Facts.Plan> plan(Map<String, Object> facts) {
    if (!facts.containsKey("planType")
        && !facts.containsKey("planStart")
        && !facts.containsKey("planEnd")) {
      return Optional.empty();
    }
    var type = (String) facts.get("planType");
    return Optional.of(
        new Facts.Plan(
            type == null ? null : Facts.PlanType.valueOf(type),
            date(facts, "planStart"),
            date(facts, "planEnd"),
            null,
            (Boolean) facts.get("entityMatches")));
  }

  private static List<Facts.Service> services(
      Map<String, Object> facts, Facts.ServiceState serviceState) {
    var type = (String) facts.get("serviceType");
    return type == null
        ? List.of()
        : List.of(new Facts.Service(Facts.ServiceType.valueOf(type), serviceState));
  }

  private static LocalDate date(Map<String, Object> facts, String name) {
    var text = (String) facts.get(name);
    return text == null ? null : LocalDate.parse(text);
  }
}
