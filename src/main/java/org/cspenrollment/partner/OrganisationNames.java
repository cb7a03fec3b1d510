package org.cspenrollment.partner;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation is called like its tenant with the lowest tenant id, whatever came in first. */
public final class OrganisationNames {

  private static final String REFRESH =
      """
      update organisation o set name = first.name
      from (select distinct on (organisation_id) organisation_id, name from tenant
            where organisation_id in (%s) order by organisation_id, tenant_id) first
      where o.organisation_id = first.organisation_id and o.name <> first.name
      """;

  private OrganisationNames() {}

  /** Names these organisations anew. */
  static void refresh(JdbcClient database, String... organisationIds) {
    database.sql(REFRESH.formatted(":ids")).param("ids", List.of(organisationIds)).update();
  }

  /** Names every organisation of the import under way anew. */
  public static void refreshImported(JdbcClient database) {
    database.sql(REFRESH.formatted("select organisation_id from partner_import")).update();
  }
}
