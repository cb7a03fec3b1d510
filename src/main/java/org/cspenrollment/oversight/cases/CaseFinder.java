package org.cspenrollment.oversight.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.NextActions;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.FinalOutcome;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds cases, running and ended. First their numbers are found, then the rows of one page are read
 * together: a handful of statements, however large the page and the portfolio are.
 */
@Component
class CaseFinder {

  private final JdbcClient database;
  private final Enrollments enrollments;
  private final NextActions nextActions;
  private final CurrentActor currentActor;

  CaseFinder(
      JdbcClient database,
      Enrollments enrollments,
      NextActions nextActions,
      CurrentActor currentActor) {
    this.database = database;
    this.enrollments = enrollments;
    this.nextActions = nextActions;
    this.currentActor = currentActor;
  }

  /**
   * One page of what is looked for; a partner only ever finds its own cases, and 403 if it asks for
   * what is recommended.
   */
  @Transactional(readOnly = true)
  public Page<CaseRow> find(
      CaseQuery query, CaseOrder order, boolean descending, PageRequest request) {
    if (query.recommendation().isPresent() && !currentActor.get().isStaff()) {
      throw ProblemException.notAllowed("What is recommended is for the office alone.");
    }
    var conditions = new CaseConditions(query, organisation());
    var found = numbers(conditions, order, descending, request);
    var total =
        found.isEmpty() || !conditions.isAskedAsAWhole() ? count(conditions) : found.get(0).total();
    return new Page<>(
        rows(found.stream().map(Found::number).toList()), request.page(), request.size(), total);
  }

  /** A case of one page; the total where it comes with it. */
  private record Found(CaseNumber number, long total) {}

  /** Counting together with the page costs nothing where all that matches is gathered anyway. */
  private List<Found> numbers(
      CaseConditions conditions, CaseOrder order, boolean descending, PageRequest request) {
    var parameters = new ArrayList<>(conditions.parameters());
    parameters.add(request.size());
    parameters.add(request.offset());
    return database
        .sql(
            "select e.case_number, "
                + (conditions.isAskedAsAWhole() ? "count(*) over ()" : "0")
                + conditions.fromInOrder(order, descending)
                + " limit ? offset ?")
        .params(parameters)
        .query((row, number) -> new Found(new CaseNumber(row.getString(1)), row.getLong(2)))
        .list();
  }

  private long count(CaseConditions conditions) {
    return database
        .sql("select count(*)" + conditions.from())
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  /**
   * The next cases by number, for whoever reads all of them without a page.
   *
   * @param after the last number that was read; empty at the beginning
   */
  @Transactional(readOnly = true)
  public List<CaseRow> next(CaseQuery query, String after, int size) {
    var conditions = new CaseConditions(query, organisation()).after(after);
    var parameters = new ArrayList<>(conditions.parameters());
    parameters.add(size);
    return rows(
        database
            .sql(
                "select e.case_number"
                    + conditions.fromInOrder(CaseOrder.NUMBER, false)
                    + " limit ?")
            .params(parameters)
            .query((row, number) -> new CaseNumber(row.getString(1)))
            .list());
  }

  private List<CaseRow> rows(List<CaseNumber> numbers) {
    if (numbers.isEmpty()) {
      return List.of();
    }
    Map<CaseNumber, Enrollment> cases =
        enrollments.all(numbers).stream()
            .collect(Collectors.toMap(Enrollment::id, Function.identity()));
    var requirements = enrollments.requirements(numbers);
    var next = nextActions.of(cases.values(), requirements);
    return numbers.stream()
        .map(
            number ->
                row(
                    Objects.requireNonNull(cases.get(number), "A case that was found is there"),
                    Objects.requireNonNull(next.get(number), "Every case has a next action"),
                    requirements.getOrDefault(number, List.of())))
        .toList();
  }

  private CaseRow row(Enrollment one, NextAction next, List<CaseRequirement> requirements) {
    return new CaseRow(
        one.id().value(),
        one.tenantId(),
        one.partner(),
        one.tenant().country(),
        one.edition(),
        one.basisDate(),
        one.evidenceDue(),
        one.decisionDue(),
        one.state(),
        one.tenant().status(),
        one.recommendation().filter(told -> currentActor.get().isStaff()).orElse(null),
        one.outcome().map(FinalOutcome::decision).orElse(null),
        one.dates().openedAt(),
        one.decision().decidedAt(),
        next,
        requirements.stream()
            .sorted(Comparator.comparing(CaseRequirement::id))
            .collect(
                Collectors.toMap(
                    requirement -> requirement.id().value(),
                    CaseRequirement::result,
                    (first, second) -> first,
                    java.util.TreeMap::new)));
  }

  private Optional<OrganisationId> organisation() {
    var actor = currentActor.get();
    if (actor.isStaff()) {
      return Optional.empty();
    }
    return Optional.of(
        actor
            .organisationId()
            .orElseThrow(
                () ->
                    ProblemException.notAllowed(
                        "Only the office and partners with an organisation have cases.")));
  }
}
