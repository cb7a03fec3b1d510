package org.cspenrollment.transition.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The customers of a case all at once, for files. */
@Repository
class CustomerList {

  private final CustomerStore store;
  private final JdbcTemplate batches;

  CustomerList(CustomerStore store, JdbcTemplate batches) {
    this.store = store;
    this.batches = batches;
  }

  /** By id. */
  Map<String, Customer> all(CaseNumber caseNumber) {
    Map<String, Customer> byId = new LinkedHashMap<>();
    store.all(caseNumber).forEach(customer -> byId.put(customer.customerId(), customer));
    return byId;
  }

  void add(CaseNumber caseNumber, List<CustomerEntry> entries) {
    batches.batchUpdate(
        "insert into transition_customer (case_number, customer_id, name, agreement) values (?, ?, ?, ?)",
        entries.stream()
            .map(
                entry ->
                    new Object[] {
                      caseNumber.value(), entry.customerId(), entry.name(), entry.agreement().name()
                    })
            .toList());
  }
}
