package org.cspenrollment.enrollment.requirement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.platform.input.TypedDay;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Infrastructure;
import org.cspenrollment.policy.facts.Plan;
import org.cspenrollment.policy.facts.Service;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.policy.facts.ServiceType;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one requirement as a form or a script sends them: by the partner as its declaration,
 * by a reviewer as what the evidence shows.
 *
 * <p>{@code REQ-SUP2}: planType, contractId, accessId, planStart, planEnd, planEntity,
 * entityMatches. {@code REQ-SVC}: serviceType, serviceName, customersServed, firstDelivery. {@code
 * REQ-INF} and {@code REQ-AR}: billingCapability, provisioningCapability. Any other: none.
 */
public final class RequirementFacts {

  private static final Map<String, FactKind> PLAN =
      Map.of(
          "planType", FactKind.PLAN_TYPE,
          "contractId", FactKind.TEXT,
          "accessId", FactKind.TEXT,
          "planStart", FactKind.DATE,
          "planEnd", FactKind.DATE,
          "planEntity", FactKind.TEXT,
          "entityMatches", FactKind.YES_NO);
  private static final Map<String, FactKind> SERVICE =
      Map.of(
          "serviceType", FactKind.SERVICE_TYPE,
          "serviceName", FactKind.TEXT,
          "customersServed", FactKind.COUNT,
          "firstDelivery", FactKind.DATE);
  private static final Map<String, FactKind> INFRASTRUCTURE =
      Map.of("billingCapability", FactKind.YES_NO, "provisioningCapability", FactKind.YES_NO);

  private RequirementFacts() {}

  private static Map<String, FactKind> fields(RequirementId requirementId) {
    return switch (requirementId.value()) {
      case "REQ-SUP2" -> PLAN;
      case "REQ-SVC" -> SERVICE;
      case "REQ-INF", "REQ-AR" -> INFRASTRUCTURE;
      default -> Map.of();
    };
  }

  /**
   * The facts with only those fields that are given, identifiers cut to what may be kept.
   *
   * @throws Refused 400 for a field this requirement does not have and for a day that is not
   *     written as one, 422 for any other value that is not of its kind; with {@code errors} by
   *     field
   */
  public static Map<String, Object> checked(
      RequirementId requirementId, Map<String, @Nullable Object> given) {
    var fields = fields(requirementId);
    var unknown =
        given.keySet().stream()
            .filter(name -> !fields.containsKey(name))
            .map(
                name ->
                    new ProblemException.FieldError(
                        "facts." + name, "is not a fact of this requirement"))
            .toArray(ProblemException.FieldError[]::new);
    if (unknown.length > 0) {
      throw ProblemException.malformed("unknown-field", "A fact is not known here.", unknown);
    }
    refuseOtherThanDays(given, name -> fields.get(name) == FactKind.DATE);
    var facts = new LinkedHashMap<String, Object>();
    var errors = new ArrayList<ProblemException.FieldError>();
    for (var fact : given.entrySet()) {
      if (fact.getValue() == null || "".equals(fact.getValue())) {
        continue;
      }
      var kind = Objects.requireNonNull(fields.get(fact.getKey()), "Unknown facts are refused");
      var wrong = kind.wrong(fact.getValue());
      if (wrong.isPresent()) {
        errors.add(new ProblemException.FieldError("facts." + fact.getKey(), wrong.get()));
      } else {
        facts.put(fact.getKey(), kept(fact.getKey(), fact.getValue()));
      }
    }
    if (errors.isEmpty() && endsBeforeItStarts(facts)) {
      errors.add(new ProblemException.FieldError("facts.planEnd", "must not be before the start"));
    }
    if (!errors.isEmpty()) {
      throw ProblemException.unacceptable(
          "invalid-field", "A field is not valid", "Some facts are not valid.", errors);
    }
    return facts;
  }

  /**
   * Refuses (400) what is given for a day and is none, by field.
   *
   * @param given by the names of facts; what is empty is not given
   * @param isDay whether the fact of this name is a day
   */
  public static void refuseOtherThanDays(
      Map<String, @Nullable Object> given, Predicate<String> isDay) {
    var wrong =
        given.entrySet().stream()
            .filter(fact -> isDay.test(fact.getKey()))
            .filter(fact -> fact.getValue() != null && !"".equals(fact.getValue()))
            .filter(fact -> TypedDay.ifOne(String.valueOf(fact.getValue())).isEmpty())
            .map(fact -> new ProblemException.FieldError("facts." + fact.getKey(), TypedDay.RULE))
            .toArray(ProblemException.FieldError[]::new);
    if (wrong.length > 0) {
      throw ProblemException.malformed("invalid-request", "A fact cannot be read.", wrong);
    }
  }

  private static boolean endsBeforeItStarts(Map<String, Object> facts) {
    var start = date(facts, "planStart");
    var end = date(facts, "planEnd");
    return start != null && end != null && end.isBefore(start);
  }

  /** Whether a fact is an identifier of which only the end is ever kept. */
  public static boolean isSecret(String fact) {
    return Set.of("contractId", "accessId").contains(fact);
  }

  /** Identifiers of a support contract are secrets: four characters are enough to compare them. */
  public static Object kept(String name, Object value) {
    if (!isSecret(name)) {
      return value instanceof String text ? PlainText.normal(text).strip() : value;
    }
    var id = ((String) value).strip();
    return id.length() <= 4 ? id : "…" + id.substring(id.length() - 4);
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
      RequirementId requirementId,
      Map<String, Object> facts,
      ServiceState serviceState) {
    return switch (requirementId.value()) {
      case "REQ-SUP2" -> plan(facts).map(registry::withPlan).orElse(registry);
      case "REQ-SVC" -> registry.withServices(services(facts, serviceState));
      case "REQ-INF", "REQ-AR" ->
          registry.withInfrastructure(
              new Infrastructure(
                  (Boolean) facts.get("billingCapability"),
                  (Boolean) facts.get("provisioningCapability")));
      default -> registry;
    };
  }

  private static Optional<Plan> plan(Map<String, Object> facts) {
    if (!facts.containsKey("planType")
        && !facts.containsKey("planStart")
        && !facts.containsKey("planEnd")) {
      return Optional.empty();
    }
    var type = (String) facts.get("planType");
    return Optional.of(
        new Plan(
            type == null ? null : PlanType.valueOf(type),
            date(facts, "planStart"),
            date(facts, "planEnd"),
            null,
            (Boolean) facts.get("entityMatches")));
  }

  private static List<Service> services(Map<String, Object> facts, ServiceState serviceState) {
    var type = (String) facts.get("serviceType");
    return type == null ? List.of() : List.of(new Service(ServiceType.valueOf(type), serviceState));
  }

  private static @Nullable LocalDate date(Map<String, Object> facts, String name) {
    var text = (String) facts.get(name);
    return text == null ? null : LocalDate.parse(text);
  }
}
