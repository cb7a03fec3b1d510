package org.cspenrollment.evidence.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of erasures: what was proposed, decided and done. */
@Component
class ErasureStore {

  private static final String ERASURES =
      """
      select e.*, array(select f.evidence_id from erasure_file f where f.erasure_id = e.erasure_id
                        order by 1) as files
      from erasure e
      """;
  private static final String LATEST_FIRST = " order by proposed_at desc, erasure_id";

  private final JdbcClient database;

  ErasureStore(JdbcClient database) {
    this.database = database;
  }

  /** Keeps a proposal; refused by the database while another one of the case waits. */
  void propose(Erasure erasure) {
    database
        .sql(
            """
            insert into erasure (erasure_id, case_number, ground, reason, proposed_by, proposed_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            erasure.id(),
            erasure.caseId().value(),
            erasure.ground().name(),
            erasure.reason(),
            erasure.proposedBy().value(),
            DatabaseTimes.utc(erasure.proposedAt()))
        .update();
    database
        .sql("insert into erasure_file (erasure_id, evidence_id) select ?, unnest(?::uuid[])")
        .params(erasure.id(), erasure.files().toArray(UUID[]::new))
        .update();
  }

  /** Writes what the second person said, unless somebody was faster. */
  boolean decide(UUID id, Erasure.Decision decision, String reason, String by, Instant at) {
    return database
            .sql(
                """
                update erasure set decision = ?, decision_reason = ?, decided_by = ?, decided_at = ?
                where erasure_id = ? and decision is null
                """)
            .params(decision.name(), reason, by, DatabaseTimes.utc(at), id)
            .update()
        == 1;
  }

  /** Lets the bytes go, except those that other files share. */
  void erase(UUID id) {
    database.sql("select erase_evidence(?)").param(id).query(row -> {});
  }

  /** One proposal. */
  Optional<Erasure> find(UUID id) {
    return database
        .sql(ERASURES + "where erasure_id = ?")
        .param(id)
        .query(ErasureStore::erasure)
        .optional();
  }

  /** The proposals of a case, the latest first. */
  List<Erasure> of(CaseNumber caseNumber) {
    return database
        .sql(ERASURES + "where case_number = ?" + LATEST_FIRST)
        .param(caseNumber.value())
        .query(ErasureStore::erasure)
        .list();
  }

  /** All proposals to erase, or only those that wait for a second person. */
  Page<Erasure> page(boolean waitingOnly, PageRequest request) {
    var where = waitingOnly ? "where decision is null" : "";
    var items =
        database
            .sql(ERASURES + where + LATEST_FIRST + " limit ? offset ?")
            .params(request.size(), request.offset())
            .query(ErasureStore::erasure)
            .list();
    var total = database.sql("select count(*) from erasure " + where).query(Long.class).single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  /** A case with bytes to lose. */
  record Candidate(CaseNumber caseNumber, EnrollmentState state, LocalDate basisDate) {

    /** Comes before every other. */
    static final Candidate NONE =
        new Candidate(new CaseNumber("AA-000-0000"), EnrollmentState.CLOSED, LocalDate.EPOCH);
  }

  /**
   * The next cases with bytes to lose whose basis date lies before a day, and for which nothing is
   * open.
   */
  List<Candidate> candidates(LocalDate before, Candidate after, int most) {
    return database
        .sql(
            """
            select case_number, state, basis_date from enrollment_summary c
            where basis_date < ? and (basis_date, case_number) > (?, ?)
              and exists (select from evidence_file f where f.case_number = c.case_number and f.erased_at is null)
              and not exists (select from legal_hold h where h.case_number = c.case_number and h.lifted_at is null)
              and not exists (select from erasure e where e.case_number = c.case_number and e.ground = 'RETENTION')
            order by basis_date, case_number limit ?
            """)
        .params(before, after.basisDate(), after.caseNumber().value(), most)
        .query(
            (row, number) ->
                new Candidate(
                    new CaseNumber(row.getString("case_number")),
                    EnrollmentState.valueOf(row.getString("state")),
                    row.getObject("basis_date", LocalDate.class)))
        .list();
  }

  private static Erasure erasure(ResultSet row, int number) throws SQLException {
    var decision = row.getString("decision");
    return new Erasure(
        row.getObject("erasure_id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        Erasure.Ground.valueOf(row.getString("ground")),
        row.getString("reason"),
        new Username(row.getString("proposed_by")),
        DatabaseTimes.required(row, "proposed_at"),
        decision == null ? null : Erasure.Decision.valueOf(decision),
        row.getString("decided_by"),
        DatabaseTimes.instant(row, "decided_at"),
        row.getString("decision_reason"),
        DatabaseTimes.instant(row, "done_at"),
        Arrays.asList((UUID[]) row.getArray("files").getArray()));
  }
}
