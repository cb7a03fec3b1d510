package org.cspenrollment.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.partner.Tenant;

/**
 * One partner and its year: what the registry knows of it, who does what on which day, and what has
 * to become of it. Days are counted from the basis date.
 */
final class Scenario {

  /** Something a person does to a case. */
  interface Act {
    void on(Enrollment enrollment);
  }

  /** An act and its day. */
  record Turn(int day, Act act) {}

  private final String name;
  private final TenantLine tenant;
  private final LocalDate basisDate;
  private final List<Turn> script = new ArrayList<>();
  private String monthlyRevenue = "85000.00";
  private UnaryOperator<Tenant> registry = UnaryOperator.identity();
  private List<Phase.Step> path = List.of();
  private List<String> states = List.of();
  private List<String> statuses = List.of();
  private List<String> mails = List.of();
  private String nextCase;

  private Scenario(String name, TenantLine tenant, LocalDate basisDate) {
    this.name = name;
    this.tenant = tenant;
    this.basisDate = basisDate;
  }

  static Scenario scenario(String name, TenantLine tenant, LocalDate basisDate) {
    return new Scenario(name, tenant, basisDate);
  }

  /** What every tenant of the organisation sold in each of the twelve months, in US dollars. */
  Scenario sellingAMonth(String amount) {
    monthlyRevenue = amount;
    return this;
  }

  Scenario knownAs(UnaryOperator<Tenant> change) {
    registry = change;
    return this;
  }

  Scenario on(int day, Act act) {
    script.add(new Turn(day, act));
    return this;
  }

  Scenario walks(Phase... phases) {
    path = Phase.path(phases);
    return this;
  }

  Scenario andThen(Phase... phases) {
    path = Stream.concat(path.stream(), Phase.path(phases).stream()).toList();
    return this;
  }

  /** The states of the case, each with the day on which it was there in the evening first. */
  Scenario is(String daysAndStates) {
    states = List.of(daysAndStates.split(", "));
    return this;
  }

  /** The same of the partner's status; it begins as ACTIVE. */
  Scenario becomes(String daysAndStatuses) {
    statuses = List.of(daysAndStatuses.split(", "));
    return this;
  }

  /** What the partner is told by mail, each with the day on which it is written. */
  Scenario isTold(String daysAndMails) {
    mails = List.of(daysAndMails.split(", "));
    return this;
  }

  Scenario thenOn(LocalDate nextBasisDate) {
    nextCase = nextBasisDate.toString();
    return this;
  }

  String tenantId() {
    return tenant.tenantId();
  }

  /** The number its case of this year has, if it has one. */
  String caseNumber() {
    return tenantId() + "-" + basisDate.getYear();
  }

  LocalDate basisDate() {
    return basisDate;
  }

  TenantLine tenant() {
    return tenant;
  }

  String monthlyRevenue() {
    return monthlyRevenue;
  }

  Tenant inTheRegistry(Tenant imported) {
    return registry.apply(imported);
  }

  List<Act> actsOn(int day) {
    return script.stream().filter(turn -> turn.day() == day).map(Turn::act).toList();
  }

  List<Phase.Step> path() {
    return path;
  }

  List<String> states() {
    return states;
  }

  List<String> statuses() {
    return statuses;
  }

  List<String> mails() {
    return mails;
  }

  /** The basis date of the case that is scheduled or opened next; null where none is. */
  String nextCase() {
    return nextCase;
  }

  @Override
  public String toString() {
    return name + " (" + tenantId() + ")";
  }
}
