package org.cspenrollment.transition.customer;

import static org.cspenrollment.partner.column.SheetColumn.Need.FILLED;
import static org.cspenrollment.partner.column.SheetColumn.Need.OPTIONAL;
import static org.cspenrollment.partner.column.SheetColumn.Need.TOGETHER;

import java.util.List;
import org.cspenrollment.partner.column.SheetColumn;
import org.cspenrollment.partner.column.SheetFormat;
import org.cspenrollment.partner.column.SheetGuide;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The columns of a file of customers and their subscriptions. */
@Configuration(proxyBeanMethods = false)
public class CustomerSheet {

  /** One row is one subscription with its customer, or a customer alone. */
  public static final SheetGuide GUIDE =
      new SheetGuide(
          "customers",
          List.of(
              new SheetColumn("customerId", FILLED, SheetFormat.ID, "C-0001"),
              new SheetColumn("customerName", FILLED, SheetFormat.NAME, "Example Bakery"),
              SheetColumn.choice("agreement", OPTIONAL, CustomerAgreement.class, "NONE"),
              new SheetColumn("subscriptionId", TOGETHER, SheetFormat.ID, "S-0001"),
              new SheetColumn("subscriptionName", TOGETHER, SheetFormat.NAME, "Office 365 E3"),
              SheetColumn.choice("kind", TOGETHER, Subscription.Kind.class, "LICENSE"),
              new SheetColumn("addOnOf", OPTIONAL, SheetFormat.ID, ""),
              new SheetColumn("quantity", TOGETHER, SheetFormat.COUNT, "25")));

  @Bean
  SheetGuide customerColumns() {
    return GUIDE;
  }
}
