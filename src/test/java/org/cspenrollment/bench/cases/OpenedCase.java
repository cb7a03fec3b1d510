package org.cspenrollment.bench.cases;

import java.util.Map;
import org.cspenrollment.bench.BenchPeople;
import org.cspenrollment.bench.HttpPerson;
import org.cspenrollment.bench.Installation;

/** A case of the first edition that waits for its partner. */
public final class OpenedCase {

  private OpenedCase() {}

  /** Opens it for a new tenant; its number. */
  public static String in(Installation office, String tenant) {
    HttpPerson manager = office.person("MANAGER");
    manager.postCsv(
        "/api/v1/partners/import",
        ProductContestant.HEADER
            + EditionCase.E1.line(tenant, BenchPeople.ORGANISATION, EditionCase.E1.enrolledOn()));
    return manager
        .post(
            "/api/v1/enrollments",
            Map.of("tenantId", tenant, "basisDate", EditionCase.E1.basisDate()))
        .get("id")
        .asText();
  }
}
