package org.cspenrollment.transition.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the subscriptions of a case. */
@Repository
public class SubscriptionStore {

  private static final String SUBSCRIPTIONS =
      """
      select s.*, i.number, r.state
      from transition_subscription s
      left join transfer_item i
        on i.case_number = s.case_number and i.subscription_id = s.subscription_id and i.counts
      left join transfer_request r on r.case_number = i.case_number and r.number = i.number
      where s.case_number = ?
      """;
  private static final String PUT =
      """
      insert into transition_subscription
        (case_number, subscription_id, customer_id, name, kind, add_on_of, quantity)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict (case_number, subscription_id) do update
        set name = excluded.name, kind = excluded.kind, add_on_of = excluded.add_on_of,
            quantity = excluded.quantity
      """;

  private final JdbcClient database;
  private final JdbcTemplate batches;

  SubscriptionStore(JdbcClient database, JdbcTemplate batches) {
    this.database = database;
    this.batches = batches;
  }

  /** All of a case, by id. */
  List<Subscription> ofCase(CaseNumber caseNumber) {
    return database
        .sql(SUBSCRIPTIONS + " order by s.subscription_id")
        .param(caseNumber.value())
        .query(SubscriptionStore::subscription)
        .list();
  }

  /** Those of one customer, each base with its add-ons behind it. */
  public List<Subscription> ofCustomer(CaseNumber caseNumber, String customerId) {
    return database
        .sql(
            SUBSCRIPTIONS
                + " and s.customer_id = ? order by coalesce(s.add_on_of, s.subscription_id),"
                + " s.add_on_of is not null, s.subscription_id")
        .params(caseNumber.value(), customerId)
        .query(SubscriptionStore::subscription)
        .list();
  }

  /** Adds subscriptions of a customer or changes them. */
  void put(CaseNumber caseNumber, String customerId, List<SubscriptionEntry> entries) {
    batches.batchUpdate(
        PUT,
        entries.stream()
            .map(
                entry ->
                    new Object[] {
                      caseNumber.value(),
                      entry.subscriptionId(),
                      customerId,
                      entry.name(),
                      entry.kind().name(),
                      entry.addOnOf(),
                      entry.quantity()
                    })
            .toList());
  }

  void remove(CaseNumber caseNumber, String subscriptionId) {
    database
        .sql("delete from transition_subscription where case_number = ? and subscription_id = ?")
        .params(caseNumber.value(), subscriptionId)
        .update();
  }

  private static Subscription subscription(ResultSet row, int number) throws SQLException {
    var state = row.getString("state");
    return new Subscription(
        row.getString("customer_id"),
        row.getString("subscription_id"),
        row.getString("name"),
        Subscription.Kind.valueOf(row.getString("kind")),
        row.getString("add_on_of"),
        row.getInt("quantity"),
        row.getObject("number", Integer.class),
        state == null ? null : Transfer.State.valueOf(state));
  }
}
