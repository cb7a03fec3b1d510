package org.cspenrollment.transition.customer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.audit.event.CustomerEvent.CustomersImported;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.partner.sheet.LineErrors;
import org.cspenrollment.transition.step.OpenTransitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes customers and their subscriptions from a CSV file: all of it or nothing. What the file does
 * not name stays as it is.
 */
@Service
public class CustomerImport {

  /** How many were added, changed and as before. */
  public record Report(Tally customers, Tally subscriptions) {}

  /** The numbers of one kind. */
  public record Tally(int created, int updated, int unchanged) {}

  private final OpenTransitions open;
  private final CustomerStore customers;
  private final CustomerList list;
  private final SubscriptionStore subscriptions;

  CustomerImport(
      OpenTransitions open,
      CustomerStore customers,
      CustomerList list,
      SubscriptionStore subscriptions) {
    this.open = open;
    this.customers = customers;
    this.list = list;
    this.subscriptions = subscriptions;
  }

  /**
   * Reads the file and, unless it is a dry run, takes it in.
   *
   * @return what it changed, or would change; 422 with line and column of each error
   */
  @Transactional
  public Report run(CaseNumber caseNumber, Upload upload, boolean dryRun) {
    open.forChange(caseNumber);
    var errors = new LineErrors();
    var content = CustomerFile.read(upload, errors);
    var stored = list.all(caseNumber);
    var book = new SubscriptionBook(subscriptions.ofCase(caseNumber));
    check(content, stored, book, errors);
    errors.refuseIfAny();
    var report = new Report(customers(content, stored), subscriptions(content, book));
    if (!dryRun) {
      write(caseNumber, content, stored, book);
      open.record(
          new CustomersImported(
              caseNumber,
              content.customers().size(),
              content.subscriptions().size(),
              upload.sha256(),
              open.onBehalfOfPartner()));
    }
    return report;
  }

  private static void check(
      CustomerFile content,
      Map<String, Customer> stored,
      SubscriptionBook book,
      LineErrors errors) {
    content
        .firstLines()
        .forEach(
            (id, line) -> {
              var before = stored.get(id);
              if (before != null && before.state() == CustomerState.CLOSED) {
                errors.add(line, "customerId", "is a closed customer");
              }
            });
    var lines = content.subscriptions().values();
    lines.forEach(line -> book.plan(line.customerId(), line.entry()));
    var bases = book.bases();
    for (var line : lines) {
      book.objection(line.customerId(), line.entry(), bases)
          .ifPresent(
              objection -> errors.add(line.number(), objection.column(), objection.message()));
    }
  }

  private static Tally customers(CustomerFile content, Map<String, Customer> stored) {
    int created = 0;
    int unchanged = 0;
    for (var entry : content.customers().values()) {
      var before = stored.get(entry.customerId());
      if (before == null) {
        created++;
      } else if (entry.isSame(before)) {
        unchanged++;
      }
    }
    return new Tally(created, content.customers().size() - created - unchanged, unchanged);
  }

  private static Tally subscriptions(CustomerFile content, SubscriptionBook book) {
    int created = 0;
    int unchanged = 0;
    for (var line : content.subscriptions().values()) {
      var before = book.before(line.entry().subscriptionId());
      if (before.isEmpty()) {
        created++;
      } else if (line.entry().isSame(before.get())) {
        unchanged++;
      }
    }
    return new Tally(created, content.subscriptions().size() - created - unchanged, unchanged);
  }

  private void write(
      CaseNumber caseNumber,
      CustomerFile content,
      Map<String, Customer> stored,
      SubscriptionBook book) {
    List<CustomerEntry> fresh = new ArrayList<>();
    for (var entry : content.customers().values()) {
      var before = stored.get(entry.customerId());
      if (before == null) {
        fresh.add(entry);
      } else if (!entry.isSame(before)) {
        customers.change(caseNumber, entry);
      }
    }
    list.add(caseNumber, fresh);
    Map<String, List<SubscriptionEntry>> byCustomer = new LinkedHashMap<>();
    for (var line : content.subscriptions().values()) {
      if (book.before(line.entry().subscriptionId()).filter(line.entry()::isSame).isEmpty()) {
        byCustomer.computeIfAbsent(line.customerId(), id -> new ArrayList<>()).add(line.entry());
      }
    }
    byCustomer.forEach((customerId, entries) -> subscriptions.put(caseNumber, customerId, entries));
  }
}
