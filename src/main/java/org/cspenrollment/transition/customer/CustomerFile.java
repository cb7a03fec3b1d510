package org.cspenrollment.transition.customer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.partner.FieldReader;
import org.cspenrollment.partner.Upload;
import org.cspenrollment.partner.sheet.LineErrors;
import org.cspenrollment.partner.sheet.SheetFile;

/**
 * What a CSV file of customers says: one line is one subscription with its customer, or a customer
 * alone.
 *
 * @param customers by id, in the order of the file
 * @param firstLines the number of the first line of each customer, by its id
 * @param subscriptions by id, in the order of the file
 */
record CustomerFile(
    Map<String, CustomerEntry> customers,
    Map<String, Long> firstLines,
    Map<String, Line> subscriptions) {

  private static final List<String> OF_SUBSCRIPTION =
      List.of("subscriptionId", "subscriptionName", "kind", "addOnOf", "quantity");

  /** A line with a subscription, and whose it is. */
  record Line(long number, String customerId, SubscriptionEntry entry) {}

  /** Reads a file; whatever is wrong in it is refused with line and column of each error (422). */
  static CustomerFile read(Upload upload, LineErrors errors) {
    var content =
        new CustomerFile(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    try (var file = SheetFile.open(upload, errors)) {
      file.header(CustomerSheet.GUIDE.required(), CustomerSheet.GUIDE.optional());
      for (var row = file.next(); row != null; row = file.next()) {
        content.take(row, errors);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file put aside cannot be read", e);
    }
    errors.refuseIfAny();
    return content;
  }

  private void take(SheetFile.Row row, LineErrors errors) {
    long line = row.line();
    var fields =
        new FieldReader(row.fields()::get, (column, message) -> errors.add(line, column, message));
    var customer = CustomerValidator.customer(fields, "customerName");
    if (customer.isEmpty()) {
      return;
    }
    var given = customer.get();
    var first = customers.putIfAbsent(given.customerId(), given);
    firstLines.putIfAbsent(given.customerId(), line);
    if (first != null && !first.equals(given)) {
      errors.add(
          line, "customerId", "is on an earlier line with another name or another agreement");
    }
    if (OF_SUBSCRIPTION.stream().allMatch(column -> isEmpty(row, column))) {
      return;
    }
    CustomerValidator.subscription(fields, "subscriptionName")
        .map(entry -> new Line(line, given.customerId(), entry))
        .filter(read -> subscriptions.putIfAbsent(read.entry().subscriptionId(), read) != null)
        .ifPresent(again -> errors.add(line, "subscriptionId", "is on an earlier line"));
  }

  private static boolean isEmpty(SheetFile.Row row, String column) {
    var text = row.fields().get(column);
    return text == null || text.isEmpty();
  }
}
