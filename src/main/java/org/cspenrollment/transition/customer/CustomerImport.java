package org.cspenrollment.transition.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.audit.event.CustomerEvent.CustomersImported;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;
import org.cspenrollment.partner.FieldReader;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.partner.csv.CsvFile;
import org.cspenrollment.partner.csv.LineErrors;
import org.cspenrollment.transition.step.OpenTransitions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes customers and their subscriptions from a CSV file: all of it or nothing. One line is one
 * subscription with its customer, or a customer alone. What the file does not name stays as it is.
 */
@Service
public class CustomerImport {

  /** How many were added, changed and as before. */
  public record Report(Tally customers, Tally subscriptions) {}

  /** The numbers of one kind. */
  public record Tally(int created, int updated, int unchanged) {}

  private static final List<String> REQUIRED = List.of("customerId", "customerName");
  private static final List<String> OPTIONAL =
      List.of("agreement", "subscriptionId", "subscriptionName", "kind", "addOnOf", "quantity");
  private static final List<String> OF_SUBSCRIPTION = OPTIONAL.subList(1, OPTIONAL.size());

  private record Line(long number, String customerId, CustomerValidator.SubscriptionEntry entry) {}

  /** What a file says; customers and lines in its order. */
  private record Content(
      Map<String, CustomerValidator.CustomerEntry> customers,
      Map<String, Long> firstLines,
      Map<String, Line> subscriptions) {}

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
    var content = read(upload, errors);
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
              new ContentHash(upload.sha256()),
              open.onBehalfOfPartner()));
    }
    return report;
  }

  private static Content read(Upload upload, LineErrors errors) {
    var content = new Content(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    try (var bytes = upload.open();
        var file = new CsvFile(bytes, errors)) {
      file.header(REQUIRED, OPTIONAL);
      for (var row = file.next(); row != null; row = file.next()) {
        read(row, content, errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file put aside cannot be read", e);
    }
    errors.refuseIfAny();
    return content;
  }

  private static void read(CsvFile.Row row, Content content, LineErrors errors) {
    long line = row.line();
    var fields =
        new FieldReader(row.fields()::get, (column, message) -> errors.add(line, column, message));
    var customer = CustomerValidator.customer(fields, "customerName");
    if (customer.isEmpty()) {
      return;
    }
    var given = customer.get();
    var first = content.customers().putIfAbsent(given.customerId(), given);
    content.firstLines().putIfAbsent(given.customerId(), line);
    if (first != null && !first.equals(given)) {
      errors.add(
          line, "customerId", "is on an earlier line with another name or another agreement");
    }
    if (OF_SUBSCRIPTION.stream().allMatch(column -> isEmpty(row, column))) {
      return;
    }
    CustomerValidator.subscription(fields, "subscriptionName")
        .map(entry -> new Line(line, given.customerId(), entry))
        .filter(
            read ->
                content.subscriptions().putIfAbsent(read.entry().subscriptionId(), read) != null)
        .ifPresent(again -> errors.add(line, "subscriptionId", "is on an earlier line"));
  }

  private static boolean isEmpty(CsvFile.Row row, String column) {
    var text = row.fields().get(column);
    return text == null || text.isEmpty();
  }

  private static void check(
      Content content, Map<String, Customer> stored, SubscriptionBook book, LineErrors errors) {
    content
        .firstLines()
        .forEach(
            (id, line) -> {
              var before = stored.get(id);
              if (before != null && before.state() == Customer.State.CLOSED) {
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

  private static boolean isSame(CustomerValidator.CustomerEntry entry, Customer stored) {
    return entry.name().equals(stored.name()) && entry.agreement() == stored.agreement();
  }

  private static Tally customers(Content content, Map<String, Customer> stored) {
    int created = 0;
    int unchanged = 0;
    for (var entry : content.customers().values()) {
      var before = stored.get(entry.customerId());
      if (before == null) {
        created++;
      } else if (isSame(entry, before)) {
        unchanged++;
      }
    }
    return new Tally(created, content.customers().size() - created - unchanged, unchanged);
  }

  private static Tally subscriptions(Content content, SubscriptionBook book) {
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
      CaseNumber caseNumber, Content content, Map<String, Customer> stored, SubscriptionBook book) {
    List<CustomerValidator.CustomerEntry> fresh = new ArrayList<>();
    for (var entry : content.customers().values()) {
      var before = stored.get(entry.customerId());
      if (before == null) {
        fresh.add(entry);
      } else if (!isSame(entry, before)) {
        customers.change(caseNumber, entry);
      }
    }
    list.add(caseNumber, fresh);
    Map<String, List<CustomerValidator.SubscriptionEntry>> byCustomer = new LinkedHashMap<>();
    for (var line : content.subscriptions().values()) {
      if (book.before(line.entry().subscriptionId()).filter(line.entry()::isSame).isEmpty()) {
        byCustomer.computeIfAbsent(line.customerId(), id -> new ArrayList<>()).add(line.entry());
      }
    }
    byCustomer.forEach((customerId, entries) -> subscriptions.put(caseNumber, customerId, entries));
  }
}
