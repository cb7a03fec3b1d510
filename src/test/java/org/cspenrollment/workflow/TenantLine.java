package org.cspenrollment.workflow;

import java.util.Collection;
import java.util.stream.Collectors;

/** A line of the file a portfolio is imported from; the rest of it is the same for everybody. */
record TenantLine(
    String tenantId,
    String organisationId,
    String country,
    String enrolledOn,
    String planStart,
    String planEnd,
    String anniversaryMonth) {

  private static final String HEADER =
      "tenantId,organisationId,name,country,timeZone,language,currency,enrolledOn,contactEmail,"
          + "planType,planContractId,planStart,planEnd,planRenewalOn,anniversaryMonth,"
          + "directAgreement,membershipActive,signerAuthority,firstLevelSupport";

  /** A Korean tenant in an organisation of its own. */
  static TenantLine korean(int number, String enrolledOn, String planStart, String planEnd) {
    return new TenantLine(
        "KR-" + number, "PGA-" + number, "KR", enrolledOn, planStart, planEnd, "");
  }

  TenantLine of(String organisation) {
    return new TenantLine(
        tenantId, organisation, country, enrolledOn, planStart, planEnd, anniversaryMonth);
  }

  TenantLine inMonth(int month) {
    return new TenantLine(
        tenantId, organisationId, country, enrolledOn, planStart, planEnd, String.valueOf(month));
  }

  /** The same tenant in Japan, with this anniversary month. */
  TenantLine japanese(int month) {
    return new TenantLine(
        tenantId.replace("KR-", "JP-"),
        organisationId,
        "JP",
        enrolledOn,
        planStart,
        planEnd,
        String.valueOf(month));
  }

  TenantLine enrolled(String day) {
    return new TenantLine(
        tenantId, organisationId, country, day, planStart, planEnd, anniversaryMonth);
  }

  static String file(Collection<TenantLine> lines) {
    return lines.stream()
        .map(TenantLine::csv)
        .collect(Collectors.joining("\r\n", HEADER + "\r\n", "\r\n"));
  }

  private String csv() {
    var korean = country.equals("KR");
    return String.join(
        ",",
        tenantId,
        organisationId,
        "Partner " + tenantId,
        country,
        korean ? "Asia/Seoul" : "Asia/Tokyo",
        korean ? "ko" : "en",
        korean ? "KRW" : "JPY",
        enrolledOn,
        "csp@" + tenantId.toLowerCase(java.util.Locale.ROOT) + ".example",
        "ASFP",
        "ASFP-" + tenantId.substring(3),
        planStart,
        planEnd,
        "",
        anniversaryMonth,
        "true,true,true,true");
  }
}
