package org.cspenrollment.demo.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.partner.Tenant;

/**
 * Real files for the cases of the demo: what a partner would upload. In English, as no font with
 * Korean letters is at hand; the same to the byte for the same tenant.
 */
public final class DemoDocuments {

  private static final LocalDate DATE = LocalDate.of(2018, 9, 3);

  private static final String PLAN = "REQ-SUP2";
  private static final String SERVICE = "REQ-SVC";
  private static final String INFRASTRUCTURE = "REQ-INF";

  /** Draws what is on a page below its title. */
  private interface Content {
    void on(DemoPage page, String partner) throws IOException;
  }

  private DemoDocuments() {}

  /** The order confirmation of a plan: of the tenant's own, or of any other to play with. */
  public static DemoDocument supportPlanOrder(Tenant tenant, SupportPlan plan) {
    return supportPlanOrder(tenant, plan, DATE);
  }

  /** The same, made out on this day. */
  public static DemoDocument supportPlanOrder(Tenant tenant, SupportPlan plan, LocalDate date) {
    return pdf(
        tenant,
        date,
        new RequirementId(PLAN),
        "support-plan-order",
        "Order confirmation",
        (page, partner) ->
            page.line("Customer: " + partner)
                .line("Tenant: " + tenant.tenantId())
                .heading("Support")
                .row(List.of("Product", ProductName.of(plan)))
                .row(List.of("Contract ID", String.valueOf(plan.contractId())))
                .row(List.of("In force from", String.valueOf(plan.start())))
                .row(List.of("In force until", String.valueOf(plan.end())))
                .heading("Signature")
                .line("Signed for " + partner + ": A. Example, managing director"));
  }

  /** What the managed service of the tenant includes, and what it costs. */
  public static DemoDocument managedServiceDescription(Tenant tenant) {
    return managedServiceDescription(tenant, DATE);
  }

  /** The same, made out on this day. */
  public static DemoDocument managedServiceDescription(Tenant tenant, LocalDate date) {
    return pdf(
        tenant,
        date,
        new RequirementId(SERVICE),
        "managed-service-description",
        "Managed workplace: service description",
        (page, partner) ->
            page.line("Offered by " + partner)
                .heading("What is included")
                .line("Monitoring of Microsoft 365 and Azure subscriptions around the clock")
                .line("Daily backup of mailboxes and files, one restore test a month")
                .line("Patches and security baselines, one report a month")
                .line("Helpdesk for users, first answer within 30 minutes")
                .heading("Price list")
                .row(List.of("Package", "Per user", "Minimum"))
                .row(List.of("Managed workplace S", "9.50 " + tenant.currency(), "25 users"))
                .row(List.of("Managed workplace L", "14.20 " + tenant.currency(), "100 users")));
  }

  /** How well the tenant kept what it had agreed with its customers. */
  public static DemoDocument slaReport(Tenant tenant) {
    return pdf(
        tenant,
        DATE,
        new RequirementId(SERVICE),
        "sla-report-2018-08",
        "Service level report, August 2018",
        (page, partner) ->
            page.line("Provider: " + partner + ", customers served: 18")
                .row(List.of("Measure", "Agreed", "Reached", "Tickets"))
                .row(List.of("First answer within 30 minutes", "95 %", "97 %", "412"))
                .row(List.of("Restored within 4 hours", "90 %", "93 %", "57"))
                .row(List.of("Backups without error", "99 %", "99 %", "558"))
                .row(List.of("Availability of the portal", "99 %", "100 %", "0")));
  }

  /** A bill of one month to a customer that is not named. */
  public static DemoDocument sampleInvoice(Tenant tenant) {
    return sampleInvoice(tenant, DATE);
  }

  /** The same, made out on this day. */
  public static DemoDocument sampleInvoice(Tenant tenant, LocalDate date) {
    return pdf(
        tenant,
        date,
        new RequirementId(INFRASTRUCTURE),
        "sample-invoice",
        "Invoice 2018-0817",
        (page, partner) ->
            page.line("From: " + partner)
                .line("To: Example Customer, name withheld")
                .line("Period: 2018-08-01 to 2018-08-31, due within 30 days")
                .row(List.of("Item", "Quantity", "Price", tenant.currency()))
                .row(List.of("Microsoft 365 Business", "40", "17.50", "700.00"))
                .row(List.of("Azure usage", "1", "312.44", "312.44"))
                .row(List.of("Managed workplace S", "40", "9.50", "380.00"))
                .row(List.of("Total without tax", "", "", "1392.44"))
                .line("Reconciled with the provider's file of 2018-09-02: no difference."));
  }

  /** A picture such as a partner takes of its own tools. */
  public static DemoDocument provisioningDashboard(Tenant tenant) {
    var pdf =
        pdf(
            tenant,
            DATE,
            new RequirementId(INFRASTRUCTURE),
            "provisioning-dashboard",
            "Provisioning, last 30 days",
            (page, partner) ->
                page.line(partner + " operations")
                    .bar("Orders provisioned in 15 minutes", 94)
                    .bar("Orders by API", 81)
                    .bar("Orders by hand", 19)
                    .bar("Orders that failed once", 3)
                    .bar("Customers with two administrators", 100));
    try {
      var png = new ByteArrayOutputStream();
      ImageIO.write(DemoPage.picture(pdf.content()), "png", png);
      return new DemoDocument(
          new RequirementId(INFRASTRUCTURE),
          pdf.fileName().replace(".pdf", ".png"),
          png.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("A picture for the demo cannot be drawn", e);
    }
  }

  /** How the tenant sets up its customers, as a text in Word. */
  public static DemoDocument provisioningProcedure(Tenant tenant) {
    try {
      return new DemoDocument(
          new RequirementId(INFRASTRUCTURE),
          fileName(tenant, "provisioning-procedure", "docx"),
          WordFile.of(
              List.of(
                  "Provisioning procedure",
                  "Fictional document, made for the demo of CSP Enrollment. " + DATE,
                  "Partner: " + tenant.name() + " (" + tenant.tenantId() + ")",
                  "1. Sales checks the order and the customer's consent.",
                  "2. An admin agent creates the tenant and the subscription by the API.",
                  "3. A second agent checks licence counts, region and contacts.",
                  "4. The customer gets its sign-in by a one-time link within one hour.",
                  "5. Billing starts with the day of the activation; the order trail is kept.")));
    } catch (IOException e) {
      throw new UncheckedIOException("A text for the demo cannot be written", e);
    }
  }

  private static DemoDocument pdf(
      Tenant tenant,
      LocalDate date,
      RequirementId requirement,
      String name,
      String title,
      Content content) {
    try (var page = new DemoPage(title, date)) {
      var partner = page.canShow(tenant.name()) ? tenant.name() : "Partner " + tenant.tenantId();
      content.on(page, partner);
      return new DemoDocument(requirement, fileName(tenant, name, "pdf"), page.pdf());
    } catch (IOException e) {
      throw new UncheckedIOException("A page for the demo cannot be drawn", e);
    }
  }

  private static String fileName(Tenant tenant, String name, String extension) {
    return "%s-%s.%s"
        .formatted(name, tenant.tenantId().value().toLowerCase(Locale.ROOT), extension);
  }
}
