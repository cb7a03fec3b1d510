package org.cspenrollment.transition.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the transfer requests of a case. */
@Repository
public class TransferStore {

  private static final String TRANSFERS =
      """
      select r.*, (select array_agg(i.subscription_id order by i.subscription_id) from transfer_item i
                   where i.case_number = r.case_number and i.number = r.number) as subscriptions
      from transfer_request r where r.case_number = ?
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  TransferStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /**
   * Writes a request down; the case has to be locked, so that numbers follow each other.
   *
   * @return its number
   */
  int add(
      CaseNumber caseNumber,
      String customerId,
      LocalDate consentOn,
      LocalDate today,
      List<Subscription> lot,
      Instant at,
      Username username) {
    var number =
        database
            .sql("select coalesce(max(number), 0) + 1 from transfer_request where case_number = ?")
            .param(caseNumber.value())
            .query(Integer.class)
            .single();
    database
        .sql(
            """
            insert into transfer_request (case_number, number, customer_id, state, consent_on, requested_on,
              requested_by, changed_at, changed_by)
            values (?, ?, ?, 'REQUESTED', ?, ?, ?, ?, ?)
            """)
        .params(
            caseNumber.value(),
            number,
            customerId,
            consentOn,
            today,
            username.value(),
            DatabaseTimes.utc(at),
            username.value())
        .update();
    batches.batchUpdate(
        "insert into transfer_item (case_number, number, subscription_id, quantity) values (?, ?, ?, ?)",
        lot.stream()
            .map(
                one ->
                    new Object[] {caseNumber.value(), number, one.subscriptionId(), one.quantity()})
            .toList());
    return number;
  }

  Optional<Transfer> find(CaseNumber caseNumber, int number) {
    return database
        .sql(TRANSFERS + " and r.number = ?")
        .params(caseNumber.value(), number)
        .query(TransferRow::read)
        .optional();
  }

  public List<Transfer> ofCustomer(CaseNumber caseNumber, String customerId) {
    return database
        .sql(TRANSFERS + " and r.customer_id = ? order by r.number")
        .params(caseNumber.value(), customerId)
        .query(TransferRow::read)
        .list();
  }

  public Page<Transfer> page(CaseNumber caseNumber, PageRequest request) {
    var items =
        database
            .sql(TRANSFERS + " order by r.number limit ? offset ?")
            .params(caseNumber.value(), request.size(), request.offset())
            .query(TransferRow::read)
            .list();
    var total =
        database
            .sql("select count(*) from transfer_request where case_number = ?")
            .param(caseNumber.value())
            .query(Long.class)
            .single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  void change(
      CaseNumber caseNumber,
      int number,
      Transfer.State state,
      @Nullable String reason,
      Instant at,
      Username username) {
    database
        .sql(
            """
            update transfer_request set state = ?, reason = ?, changed_at = ?, changed_by = ?
            where case_number = ? and number = ?
            """)
        .params(
            state.name(),
            reason,
            DatabaseTimes.utc(at),
            username.value(),
            caseNumber.value(),
            number)
        .update();
    if (state == Transfer.State.REJECTED) {
      database
          .sql("update transfer_item set counts = false where case_number = ? and number = ?")
          .params(caseNumber.value(), number)
          .update();
    }
  }

  /** The partner says on which day the provider accepted a request. */
  void sayAccepted(CaseNumber caseNumber, int number, LocalDate day) {
    database
        .sql(
            "update transfer_request set said_accepted_on = ? where case_number = ? and number = ?")
        .params(day, caseNumber.value(), number)
        .update();
  }

  /** The office enters on which day the provider accepted a request. */
  void accept(CaseNumber caseNumber, int number, LocalDate day, Instant at, Username username) {
    database
        .sql(
            """
            update transfer_request set state = 'ACCEPTED', accepted_on = ?, accepted_by = ?, changed_at = ?,
              changed_by = ?
            where case_number = ? and number = ?
            """)
        .params(
            day,
            username.value(),
            DatabaseTimes.utc(at),
            username.value(),
            caseNumber.value(),
            number)
        .update();
  }

  /**
   * Whether this person requested a transfer of the case, or said how one ended. That the provider
   * accepted it is the office's own to enter.
   */
  public boolean changedBy(CaseNumber caseNumber, Username username) {
    return database
        .sql(
            """
            select exists (select from transfer_request where case_number = ?
              and (requested_by = ? or (changed_by = ? and state in ('VERIFIED', 'REJECTED'))))
            """)
        .params(caseNumber.value(), username.value(), username.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether a request, of whatever state, names this subscription. */
  boolean names(CaseNumber caseNumber, String subscriptionId) {
    return database
        .sql(
            "select exists (select from transfer_item where case_number = ? and subscription_id = ?)")
        .params(caseNumber.value(), subscriptionId)
        .query(Boolean.class)
        .single();
  }
}
