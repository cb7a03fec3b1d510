package org.cspenrollment.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.database.AtCommit;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody did in a stream before; of whoever is acting, in a case, it is read with what else
 * is known of the case.
 */
@Component
class OwnActs implements CasePart<DoneOnRecord> {

  private final JdbcClient database;
  private final CurrentActor currentActor;
  private final CaseReading reading;

  OwnActs(JdbcClient database, CurrentActor currentActor, CaseReading reading) {
    this.database = database;
    this.currentActor = currentActor;
    this.reading = reading;
  }

  /** What this person did in this stream. */
  DoneOnRecord of(Username username, String stream) {
    var caseNumber = CaseNumber.ifOne(stream);
    if (caseNumber.isPresent() && currentActor.get().username().equals(username)) {
      return reading.of(this, caseNumber.get());
    }
    AtCommit.now(AuditTrail.class);
    return DoneOnRecord.of(database, stream, username.value());
  }

  @Override
  public String column() {
    return "done";
  }

  @Override
  public String rows() {
    return "select distinct action, subject from audit_entry where stream = c.case_number and"
        + " actor = c.actor";
  }

  @Override
  public DoneOnRecord read(List<ResultSet> rows) throws SQLException {
    return new DoneOnRecord(
        Set.copyOf(
            CasePart.each(
                rows,
                (row, number) ->
                    new DoneOnRecord.Act(row.getString("action"), row.getString("subject")))));
  }

  @Override
  public Object key(CaseNumber caseNumber) {
    return new DoneOnRecord.Key(caseNumber.value(), currentActor.get().username().value());
  }

  @Override
  public Optional<Object> writtenAs() {
    return Optional.of(AuditTrail.class);
  }
}
