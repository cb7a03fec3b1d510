package org.cspenrollment.oversight.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementStanding;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.platform.database.EnumNames;
import org.cspenrollment.platform.database.SqlConditions;

/**
 * A query as conditions in SQL on {@code enrollment_summary e}, joined with {@code partner_profile
 * t} where one of them needs it, and their parameters.
 */
final class CaseConditions {

  private static final String CASES = " from enrollment_summary e";
  private static final String WITH_TENANTS = CASES + " join partner_profile t using (tenant_id)";

  private static final String[] ASKING =
      EnumNames.where(EnrollmentState.class, RequirementStanding::asks);
  private static final Set<RequirementState> WAITS =
      EnumSet.of(
          RequirementState.WAITING_FOR_PARTNER,
          RequirementState.INFORMATION_REQUESTED,
          RequirementState.UNDER_REVIEW);

  private final List<String> among = new ArrayList<>();
  private final List<Object> ofAmong = new ArrayList<>();
  private final SqlConditions conditions = new SqlConditions();

  /**
   * @param organisationId only its cases, whatever else is asked for; empty for the office
   */
  CaseConditions(CaseQuery query, Optional<OrganisationId> organisationId) {
    organisationId.ifPresent(id -> add("t.organisation_id = ?", id.value()));
    if (!query.state().isEmpty()) {
      add("e.state = any(?)", query.state().stream().map(Enum::name).toArray(String[]::new));
    }
    query.stage().ifPresent(stage -> add("e.state = any(?)", stage.states()));
    query
        .partner()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> PartnerSearch.add(text, conditions));
    query.country().ifPresent(code -> add("t.country = ?", code.toUpperCase(Locale.ROOT)));
    query.edition().ifPresent(edition -> add("e.edition = ?", edition.name()));
    query.outcome().ifPresent(outcome -> add("e.final_outcome = ?", outcome.name()));
    query.recommendation().ifPresent(said -> add("e.recommended = ?", said.name()));
    query.year().ifPresent(year -> add("e.cycle_year = ?", year));
    requirement(query);
    query
        .reviewer()
        .ifPresent(
            name ->
                among("select distinct case_number from review_decision where acted_by = ?", name));
    query
        .dueOn()
        .ifPresent(day -> conditions.and("(e.evidence_due = ? or e.decision_due = ?)", day, day));
    query.dueBefore().ifPresent(day -> add("e.basis_date < ?", day));
    query.basisFrom().ifPresent(day -> add("e.basis_date >= ?", day));
    query.basisTo().ifPresent(day -> add("e.basis_date <= ?", day));
    query.decidedFrom().ifPresent(day -> add("e.decided_at >= ?", start(day)));
    query.decidedTo().ifPresent(day -> add("e.decided_at < ?", start(day.plusDays(1))));
  }

  /** Only what comes after this case in the order of the numbers. */
  CaseConditions after(String number) {
    add("e.case_number > ?", number);
    return this;
  }

  /** The rest of a statement that counts. */
  String from() {
    return from("");
  }

  /** The rest of a statement that lists, in an order that may be one of tenants. */
  String fromInOrder(CaseOrder order, boolean descending) {
    return from(order.sql(descending));
  }

  /** Whether all that matches is gathered before the first row is given. */
  boolean isAskedAsAWhole() {
    return !among.isEmpty();
  }

  /** In the order of their places. */
  List<Object> parameters() {
    return Stream.concat(ofAmong.stream(), conditions.values().stream()).toList();
  }

  private String from(String order) {
    var where = conditions.where();
    var tenants = (where + order).contains("t.");
    return (tenants ? WITH_TENANTS : CASES) + String.join("", among) + where + order;
  }

  /**
   * Only cases that this gives, each once. {@code offset 0} has it asked first and as a whole:
   * where few of the first cases in order match, asking for each of them takes ten times as long.
   */
  private void among(String numbers, Object... values) {
    among.add(" join (%s offset 0) a%d using (case_number)".formatted(numbers, among.size()));
    ofAmong.addAll(List.of(values));
  }

  private void requirement(CaseQuery query) {
    var asked = new ArrayList<String>();
    var values = new ArrayList<>();
    query
        .requirement()
        .ifPresent(
            id -> {
              asked.add("r.requirement_id = ?");
              values.add(id);
            });
    query
        .requirementState()
        .ifPresent(
            state -> {
              asked.add("r.state = ?");
              values.add(state.name());
              if (WAITS.contains(state)) {
                add("e.state = any(?)", ASKING);
              }
            });
    query
        .requirementResult()
        .ifPresent(
            result -> {
              asked.add("r.result = ?");
              values.add(result.name());
            });
    if (!asked.isEmpty()) {
      among(
          (query.requirement().isPresent() ? "select" : "select distinct")
              + " case_number from enrollment_requirement_summary r where "
              + String.join(" and ", asked),
          values.toArray());
    }
  }

  private void add(String condition, Object parameter) {
    conditions.and(condition, parameter);
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }
}
