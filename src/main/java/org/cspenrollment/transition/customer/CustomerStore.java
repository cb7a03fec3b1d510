package org.cspenrollment.transition.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.platform.database.EnumNames;
import org.cspenrollment.transition.step.TransitionProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the customers of a case. */
@Repository
public class CustomerStore {

  /** A customer with what its subscriptions are at. */
  private static final String CUSTOMERS =
      """
      select c.*, s.subscriptions, s.requested, s.accepted, s.verified
      from transition_customer c,
        lateral (
          select count(*) as subscriptions,
                 count(*) filter (where r.state = 'REQUESTED') as requested,
                 count(*) filter (where r.state = 'ACCEPTED') as accepted,
                 count(*) filter (where r.state = 'VERIFIED') as verified
          from transition_subscription s
          left join transfer_item i
            on i.case_number = s.case_number and i.subscription_id = s.subscription_id and i.counts
          left join transfer_request r on r.case_number = i.case_number and r.number = i.number
          where s.case_number = c.case_number and s.customer_id = c.customer_id) s
      where c.case_number = ?
      """;

  private static final String[] SETTLED =
      EnumNames.where(CustomerAgreement.class, CustomerAgreement::isSettled);

  private final JdbcClient database;

  CustomerStore(JdbcClient database) {
    this.database = database;
  }

  public Page<Customer> page(CaseNumber caseNumber, PageRequest request) {
    var items =
        database
            .sql(CUSTOMERS + " order by c.name, c.customer_id limit ? offset ?")
            .params(caseNumber.value(), request.size(), request.offset())
            .query(CustomerStore::customer)
            .list();
    var total =
        database
            .sql("select count(*) from transition_customer where case_number = ?")
            .param(caseNumber.value())
            .query(Long.class)
            .single();
    return new Page<>(items, request.page(), request.size(), total);
  }

  public Optional<Customer> find(CaseNumber caseNumber, String customerId) {
    return database
        .sql(CUSTOMERS + " and c.customer_id = ?")
        .params(caseNumber.value(), customerId)
        .query(CustomerStore::customer)
        .optional();
  }

  /** All of a case. */
  List<Customer> all(CaseNumber caseNumber) {
    return database.sql(CUSTOMERS).param(caseNumber.value()).query(CustomerStore::customer).list();
  }

  public TransitionProgress counts(CaseNumber caseNumber) {
    return database
        .sql(
            """
            select count(*) as customers,
                   count(*) filter (where consent_on is not null) as consented,
                   count(*) filter (where closed_at is null and subscriptions > 0 and verified = subscriptions) as moved,
                   count(*) filter (where closed_at is not null) as closed,
                   coalesce(sum(subscriptions) filter (where closed_at is null), 0) as subscriptions,
                   coalesce(sum(requested) filter (where closed_at is null), 0) as requested,
                   coalesce(sum(accepted) filter (where closed_at is null), 0) as accepted,
                   coalesce(sum(verified) filter (where closed_at is null), 0) as verified,
                   count(*) filter (where closed_at is null and consent_on is null) as without_consent,
                   count(*) filter (where closed_at is null and agreement <> all(?)) as without_agreement
            from (%s) c
            """
                .formatted(CUSTOMERS))
        .params(SETTLED, caseNumber.value())
        .query(
            (row, number) ->
                new TransitionProgress(
                    row.getInt("customers"),
                    row.getInt("consented"),
                    row.getInt("moved"),
                    row.getInt("closed"),
                    row.getInt("subscriptions"),
                    row.getInt("requested"),
                    row.getInt("accepted"),
                    row.getInt("verified"),
                    row.getInt("without_consent"),
                    row.getInt("without_agreement")))
        .single();
  }

  /** Adds a customer. */
  void add(CaseNumber caseNumber, CustomerEntry entry) {
    database
        .sql(
            "insert into transition_customer (case_number, customer_id, name, agreement) values (?, ?, ?, ?)")
        .params(caseNumber.value(), entry.customerId(), entry.name(), entry.agreement().name())
        .update();
  }

  void change(CaseNumber caseNumber, CustomerEntry entry) {
    database
        .sql(
            "update transition_customer set name = ?, agreement = ? where case_number = ? and customer_id = ?")
        .params(entry.name(), entry.agreement().name(), caseNumber.value(), entry.customerId())
        .update();
  }

  void consent(CaseNumber caseNumber, String customerId, LocalDate on, String how) {
    database
        .sql(
            "update transition_customer set consent_on = ?, consent_how = ? where case_number = ? and customer_id = ?")
        .params(on, how, caseNumber.value(), customerId)
        .update();
  }

  void close(
      CaseNumber caseNumber, String customerId, String reason, Instant at, Username username) {
    database
        .sql(
            """
            update transition_customer set closed_at = ?, closed_by = ?, closed_reason = ?
            where case_number = ? and customer_id = ?
            """)
        .params(DatabaseTimes.utc(at), username.value(), reason, caseNumber.value(), customerId)
        .update();
  }

  void remove(CaseNumber caseNumber, String customerId) {
    database
        .sql("delete from transition_subscription where case_number = ? and customer_id = ?")
        .params(caseNumber.value(), customerId)
        .update();
    database
        .sql("delete from transition_customer where case_number = ? and customer_id = ?")
        .params(caseNumber.value(), customerId)
        .update();
  }

  /** Whether this person closed a customer of the case. */
  public boolean closedBy(CaseNumber caseNumber, Username username) {
    return database
        .sql(
            "select exists (select from transition_customer where case_number = ? and closed_by = ?)")
        .params(caseNumber.value(), username.value())
        .query(Boolean.class)
        .single();
  }

  private static Customer customer(ResultSet row, int number) throws SQLException {
    return new Customer(
        row.getString("customer_id"),
        row.getString("name"),
        CustomerAgreement.valueOf(row.getString("agreement")),
        row.getObject("consent_on", LocalDate.class),
        row.getString("consent_how"),
        row.getString("closed_reason"),
        row.getInt("subscriptions"),
        row.getInt("requested") + row.getInt("accepted"),
        row.getInt("verified"));
  }
}
