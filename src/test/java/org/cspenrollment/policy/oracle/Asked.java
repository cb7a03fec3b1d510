package org.cspenrollment.policy.oracle;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** D2: one row of the catalogue, which requirement of which edition weighs how much for whom. */
record Asked(
    String editions,
    String cases,
    String id,
    String level,
    String scope,
    String verifiedBy,
    LocalDate from) {

  private static final LocalDate ALWAYS = LocalDate.MIN;
  private static final LocalDate NAMED_ROWS = LocalDate.parse("2018-12-20");

  /** The rows in their order; a row of several scopes stands once for each. */
  private static final List<Asked> CATALOGUE =
      List.of(
          row("E1", "ANY", "SUP2", "MANDATORY", "ENTITY", "HUMAN"),
          row("E1", "ANY", "SVC", "MANDATORY", "ENTITY", "HUMAN"),
          row("E1", "ANY", "INF", "MANDATORY", "ENTITY", "HUMAN"),
          row("E1", "RENEWAL", "PERF", "MONITORED", "ENTITY", "RECORDED"),
          named("MPN", "LOCATION"),
          row("E2 E3", "ANY", "MPN", "MANDATORY", "LOCATION", "REGISTRY"),
          named("END", "ENTITY"),
          row("E2 E3", "ANY", "END", "MANDATORY", "ENTITY", "REGISTRY"),
          named("SUP1", "ENTITY"),
          row("E2 E3", "ANY", "SUP1", "MANDATORY", "ENTITY", "REGISTRY"),
          row("E1 E2", "NEW", "QST", "MANDATORY", "TENANT", "REGISTRY"),
          row("E1 E2 E3 E4 E5", "NEW", "CRD", "MANDATORY", "TENANT", "REGISTRY"),
          row("E1 E2 E3 E4 E5", "ANY", "AGR", "MANDATORY", "TENANT", "REGISTRY"),
          row("E2", "ANY", "SUP2", "MANDATORY", "ENTITY", "HUMAN"),
          row("E3", "ANY", "SUP2", "MANDATORY", "PGA", "HUMAN"),
          row("E2 E3", "ANY", "REV", "MANDATORY", "PGA", "REGISTRY"),
          row("E2 E3 E4 E5", "NEW", "TEN", "MANDATORY", "ENTITY", "REGISTRY"),
          row("E2 E3", "ANY", "AR", "MANDATORY", "ENTITY", "HUMAN"),
          row("E2 E3", "ANY", "SVC", "RECOMMENDED", "ENTITY", "HUMAN"),
          row("E3", "ANY", "CAP", "MANDATORY", "TENANT", "REGISTRY"),
          row("E4 E5", "ANY", "REV", "MANDATORY", "PGA", "REGISTRY"),
          row("E4 E5", "ANY", "CAP", "MANDATORY", "TENANT", "REGISTRY"),
          row("E4 E5", "ANY", "SUP2", "MANDATORY", "PGA", "HUMAN"),
          row("E4 E5", "ANY", "SPD", "MANDATORY", "PGA", "REGISTRY"),
          row("E4 E5", "ANY", "SEC", "MANDATORY", "TENANT", "REGISTRY"),
          row("E3 E4 E5", "ANY", "VET", "MANDATORY", "TENANT", "REGISTRY"),
          row("E4", "ANY", "MPN", "MANDATORY", "ENTITY", "REGISTRY"),
          row("E5", "ANY", "MPN", "MANDATORY", "TENANT", "REGISTRY"));

  /** What is asked in a case, in the order of the catalogue. */
  static Stream<Asked> of(Basis basis, boolean renewal) {
    return CATALOGUE.stream()
        .filter(row -> row.editions.contains(basis.edition()))
        .filter(row -> row.cases.equals("ANY") || row.cases.equals("RENEWAL") == renewal)
        .filter(row -> !basis.date().isBefore(row.from));
  }

  private static Asked row(
      String editions, String cases, String id, String level, String scope, String verifiedBy) {
    return new Asked(editions, cases, "REQ-" + id, level, scope, verifiedBy, ALWAYS);
  }

  /** A row of E1 that was named only on 2018-12-20. */
  private static Asked named(String id, String scope) {
    return new Asked("E1", "ANY", "REQ-" + id, "MANDATORY", scope, "REGISTRY", NAMED_ROWS);
  }
}
