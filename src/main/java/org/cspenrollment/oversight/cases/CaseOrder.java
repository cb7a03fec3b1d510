package org.cspenrollment.oversight.cases;

/** By what a list of cases is sorted; cases that are alike follow their numbers. */
enum CaseOrder {
  NUMBER("e.case_number"),
  PARTNER("t.name, e.case_number"),
  COUNTRY("t.country, e.case_number"),
  STATE("e.state, e.basis_date, e.case_number"),
  BASIS_DATE("e.basis_date, e.case_number"),
  EVIDENCE_DUE("e.evidence_due, e.case_number"),
  DECISION_DUE("e.decision_due, e.case_number"),
  /** Cases without a decision come first. */
  DECIDED("coalesce(e.decided_at, '-infinity'), e.case_number");

  private final String columns;

  CaseOrder(String columns) {
    this.columns = columns;
  }

  /** The end of a statement: every column in this direction, so that an index serves both. */
  String sql(boolean descending) {
    return " order by " + (descending ? columns.replace(", e.", " desc, e.") + " desc" : columns);
  }
}
