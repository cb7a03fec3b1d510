package org.cspenrollment.transition.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the transitions to indirect reseller, one of each case that chose it. */
@Repository
public class TransitionStore {

  private final JdbcClient database;

  TransitionStore(JdbcClient database) {
    this.database = database;
  }

  /** Writes that a transition begins; its steps are written on their own. */
  public void begin(CaseNumber caseNumber, @Nullable String providerName, Instant at) {
    database
        .sql("insert into transition (case_number, begun_at, provider_name) values (?, ?, ?)")
        .params(caseNumber.value(), DatabaseTimes.utc(at), providerName)
        .update();
  }

  /** The transition of a case; empty where it is on none. */
  public Optional<TransitionHead> head(CaseNumber caseNumber) {
    return database
        .sql("select * from transition where case_number = ?")
        .param(caseNumber.value())
        .query(
            (row, number) ->
                new TransitionHead(
                    DatabaseTimes.required(row, "begun_at"),
                    row.getString("provider_name"),
                    row.getObject("provider_accepted_on", LocalDate.class),
                    DatabaseTimes.instant(row, "completed_at")))
        .optional();
  }

  /** The partner names its provider, with the day it accepted the invitation of once it has. */
  public void nameProvider(CaseNumber caseNumber, String name, @Nullable LocalDate acceptedOn) {
    database
        .sql(
            "update transition set provider_name = ?, provider_accepted_on = ? where case_number ="
                + " ?")
        .params(name, acceptedOn, caseNumber.value())
        .update();
  }

  /** Whether a step was taken, or a customer listed: the way is more than a choice. */
  public boolean isBegun(CaseNumber caseNumber) {
    return database
        .sql(
            """
            select exists (select from transition_step where case_number = :case
                           and (reported_at is not null or done_at > opened_at))
                or exists (select from transition_customer where case_number = :case)
            """)
        .param("case", caseNumber.value())
        .query(Boolean.class)
        .single();
  }

  /** Removes a way that is no more than a choice, which is taken back. */
  public void remove(CaseNumber caseNumber) {
    database
        .sql("delete from transition_step where case_number = ?")
        .param(caseNumber.value())
        .update();
    database.sql("delete from transition where case_number = ?").param(caseNumber.value()).update();
  }

  /** Every customer is moved or settled. */
  public void complete(CaseNumber caseNumber, Instant at) {
    database
        .sql("update transition set completed_at = ? where case_number = ?")
        .params(DatabaseTimes.utc(at), caseNumber.value())
        .update();
  }
}
