package org.cspenrollment.partner;

import static org.cspenrollment.partner.column.SheetColumn.Need.FILLED;
import static org.cspenrollment.partner.column.SheetColumn.Need.OPTIONAL;
import static org.cspenrollment.partner.column.SheetColumn.Need.PRESENT;

import java.util.List;
import org.cspenrollment.partner.column.SheetColumn;
import org.cspenrollment.partner.column.SheetFormat;
import org.cspenrollment.partner.column.SheetGuide;

/** The columns of the registry file. */
public final class TenantSheet {

  /** Where the header lacks an optional one, what the registry knows stays. */
  public static final SheetGuide GUIDE =
      new SheetGuide(
          "partners",
          List.of(
              new SheetColumn("tenantId", FILLED, SheetFormat.TENANT_ID, "KR-00000"),
              new SheetColumn("organisationId", FILLED, SheetFormat.ID, "PGA-00000"),
              new SheetColumn("name", FILLED, SheetFormat.NAME, "Example Cloud"),
              new SheetColumn("country", FILLED, SheetFormat.COUNTRY, "KR"),
              new SheetColumn("timeZone", FILLED, SheetFormat.TIME_ZONE, "Asia/Seoul"),
              new SheetColumn("language", FILLED, SheetFormat.LANGUAGE, "ko"),
              new SheetColumn("currency", FILLED, SheetFormat.CURRENCY, "KRW"),
              new SheetColumn("enrolledOn", FILLED, SheetFormat.DATE, "2017-10-15"),
              new SheetColumn("contactEmail", FILLED, SheetFormat.EMAIL, "csp@partner.example"),
              SheetColumn.choice("planType", PRESENT, PlanType.class, "ASFP"),
              new SheetColumn("planContractId", PRESENT, SheetFormat.CONTRACT, "ASFP-000000"),
              new SheetColumn("planStart", PRESENT, SheetFormat.DATE, "2018-09-20"),
              new SheetColumn("planEnd", PRESENT, SheetFormat.DATE, "2019-09-19"),
              new SheetColumn("planRenewalOn", PRESENT, SheetFormat.DATE, ""),
              new SheetColumn("anniversaryMonth", PRESENT, SheetFormat.MONTH_NUMBER, "10"),
              new SheetColumn("directAgreement", OPTIONAL, SheetFormat.TRUTH, "true"),
              new SheetColumn("membershipActive", OPTIONAL, SheetFormat.TRUTH, "true"),
              new SheetColumn("signerAuthority", OPTIONAL, SheetFormat.TRUTH, "true"),
              new SheetColumn("firstLevelSupport", OPTIONAL, SheetFormat.TRUTH, "true")));

  private TenantSheet() {}
}
