package org.cspenrollment.partner;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Builds registry files for tests; every tenant is a new one. */
public final class RegistryFile {

  public static final String HEADER = String.join(",", TenantFields.REQUIRED);

  private RegistryFile() {}

  public static String newTenantId() {
    return "KR-" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
  }

  /** The fields of a sound line, by column. */
  public static Map<String, String> fields(String tenantId) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("tenantId", tenantId);
    fields.put("organisationId", "ORG-" + tenantId);
    fields.put("name", "Hanul Cloud");
    fields.put("country", "KR");
    fields.put("timeZone", "Asia/Seoul");
    fields.put("language", "ko");
    fields.put("currency", "KRW");
    fields.put("enrolledOn", "2017-10-15");
    fields.put("contactEmail", "csp@hanul.example");
    fields.put("planType", "ASFP");
    fields.put("planContractId", "ASFP-778812");
    fields.put("planStart", "2018-09-20");
    fields.put("planEnd", "2019-09-19");
    fields.put("planRenewalOn", "");
    fields.put("anniversaryMonth", "");
    return fields;
  }

  public static String line(Map<String, String> fields) {
    return fields.values().stream()
        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  public static String line(String tenantId) {
    return line(fields(tenantId));
  }

  public static String line(String tenantId, String column, String value) {
    var fields = fields(tenantId);
    fields.put(column, value);
    return line(fields);
  }

  public static String of(String... lines) {
    return HEADER + "\r\n" + String.join("\r\n", lines) + "\r\n";
  }
}
