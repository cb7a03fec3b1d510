package org.cspenrollment.enrollment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the cases. */
@Repository
public class EnrollmentStore {

  /** What an update of the row takes too: whoever only refers to the case need not wait. */
  private static final String LOCKED = " for no key update of e";

  private final JdbcClient database;
  private final JdbcTemplate batches;
  private final HeldCases held;
  private final CaseReading reading;
  private final PolicyVersionsOfCase pins;

  EnrollmentStore(
      JdbcClient database,
      JdbcTemplate batches,
      HeldCases held,
      CaseReading reading,
      PolicyVersionsOfCase pins) {
    this.reading = reading;
    this.pins = pins;
    this.database = database;
    this.batches = batches;
    this.held = held;
  }

  public Optional<Enrollment> find(CaseNumber caseNumber) {
    return held.enrollment(caseNumber).or(() -> read(caseNumber, "").map(held::seen));
  }

  /** The cases of these numbers, by number. */
  public List<Enrollment> all(Collection<CaseNumber> caseNumbers) {
    return held.all(caseNumbers).orElseGet(() -> all(caseNumbers, ""));
  }

  /** The cases of these numbers, by number, locked until the transaction ends. */
  public List<Enrollment> allForChange(Collection<CaseNumber> caseNumbers) {
    return all(caseNumbers, LOCKED);
  }

  private List<Enrollment> all(Collection<CaseNumber> caseNumbers, String locked) {
    return database
        .sql(EnrollmentRow.SELECT + " where case_number = any(?) order by case_number" + locked)
        .param(CaseNumber.texts(caseNumbers))
        .query(this::seen)
        .list();
  }

  /** The case, locked until the transaction ends, so that two acts on it follow each other. */
  public Optional<Enrollment> findForChange(CaseNumber caseNumber) {
    return held.enrollment(caseNumber).or(() -> read(caseNumber, LOCKED).map(this::locked));
  }

  /** With a case it is read which rules it is pinned to. */
  private Enrollment seen(ResultSet row, int number) throws SQLException {
    pins.seen(row);
    return EnrollmentRow.read(row, number);
  }

  private Enrollment locked(Enrollment enrollment) {
    reading.locked(enrollment.id());
    return held.hold(enrollment);
  }

  private Optional<Enrollment> read(CaseNumber caseNumber, String locked) {
    return database
        .sql(EnrollmentRow.SELECT + " where case_number = ?" + locked)
        .param(caseNumber.value())
        .query(this::seen)
        .optional();
  }

  /** Every case of a year in one of these states, by number. */
  public List<Enrollment> ofYear(int year, Set<EnrollmentState> states) {
    return database
        .sql(EnrollmentRow.SELECT + " where cycle_year = ? and state = any(?) order by case_number")
        .params(year, CaseLifecycle.names(states))
        .query(this::seen)
        .list();
  }

  /**
   * Writes what verbs have made of cases, in one batch. The rows are locked since they were read,
   * so nothing that somebody else wrote is lost; an update of everything is as cheap as one of a
   * part.
   */
  void save(List<Enrollment> changed) {
    changed.forEach(held::changed);
    if (!changed.isEmpty()) {
      batches.batchUpdate(EnrollmentRow.UPDATE, changed, changed.size(), EnrollmentRow::write);
    }
  }

  /**
   * Closes every approved case whose basis date lies before this day, in one statement: there may
   * be thousands on one day, and nothing of them is looked at.
   *
   * @return their numbers
   */
  public List<CaseNumber> closeBefore(LocalDate day, int most) {
    TransactionMemory.forgetRows();
    return database
        .sql(
            """
            update enrollment set state = ? where case_number in (
              select case_number from enrollment where state = any(?) and basis_date < ?
              order by case_number limit ? for update)
            returning case_number
            """)
        .params(
            CaseLifecycle.onlyTarget(CaseVerb.CLOSE).name(),
            CaseLifecycle.names(CaseLifecycle.from(CaseVerb.CLOSE)),
            day,
            most)
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }

  /** Opened cases with the office whose day of decision lies before this one, not yet marked so. */
  public List<CaseNumber> withTheOfficeBefore(LocalDate day) {
    return database
        .sql(
            """
            select case_number from enrollment
            where state = any(?) and decision_due < ? and decided_at is null and held_at is null
            order by case_number
            """)
        .params(CaseLifecycle.names(EnrollmentState.WITH_THE_OFFICE), day)
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }

  /** The cases that are held because something is open, and that no manager has put on hold. */
  public List<CaseNumber> heldForOpenFacts() {
    return database
        .sql(
            """
            select case_number from enrollment
            where outcome = 'HOLD' and state = any(?) and held_from is null
            order by case_number
            """)
        .param(CaseLifecycle.names(CaseLifecycle.from(CaseVerb.RECOMMEND)))
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }

  /** The cases whose hold by a manager ended before this day. */
  public List<CaseNumber> onHoldUntilBefore(LocalDate day) {
    return database
        .sql("select case_number from enrollment where held_until < ? order by case_number")
        .param(day)
        .query((row, number) -> new CaseNumber(row.getString(1)))
        .list();
  }
}
