package org.cspenrollment.partner.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.FieldReader;
import org.cspenrollment.partner.TenantColumns;
import org.cspenrollment.partner.TenantFields;
import org.cspenrollment.partner.sheet.LineErrors;
import org.cspenrollment.partner.sheet.SheetFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Checks the lines of a registry file and puts them into a table that ends with the transaction.
 */
@Component
class PartnerStaging {

  private static final int BATCH = 1_000;

  private static final String TABLE =
      """
      create temporary table partner_import (
          line bigint, tenant_id text, organisation_id text, name text, country text, time_zone text,
          language text, currency text, enrolled_on date, contact_email text, plan_type text,
          plan_contract_id text, plan_start date, plan_end date, plan_renewal_on date,
          anniversary_month int, direct_agreement boolean, membership_active boolean,
          signer_authority boolean, first_level_support boolean) on commit drop
      """;

  private static final String INSERT =
      "insert into partner_import (line, %s) values (?%s)"
          .formatted(
              String.join(", ", PartnerMerge.COLUMNS), ", ?".repeat(PartnerMerge.COLUMNS.size()));

  private final JdbcTemplate database;

  PartnerStaging(JdbcTemplate database) {
    this.database = database;
  }

  /** Stores every line; of a faulty one no more than its tenant id. */
  void fill(SheetFile file, LineErrors errors) throws IOException {
    database.execute(TABLE);
    List<Object[]> batch = new ArrayList<>(BATCH);
    for (var row = file.next(); row != null; row = file.next()) {
      batch.add(values(row, errors));
      if (batch.size() == BATCH) {
        database.batchUpdate(INSERT, batch);
        batch.clear();
      }
    }
    database.batchUpdate(INSERT, batch);
    database.execute("analyze partner_import");
  }

  /** Notes every line whose tenant was named before. */
  void findDuplicates(LineErrors errors) {
    database.query(
        """
        select line, first from (
          select line, min(line) over (partition by tenant_id) as first
          from partner_import where tenant_id is not null) named
        where line > first order by line limit %d
        """
            .formatted(LineErrors.MOST_LISTED),
        row -> {
          errors.add(
              row.getLong("line"),
              "tenantId",
              "is there twice, first in line " + row.getLong("first"));
        });
  }

  private static Object[] values(SheetFile.Row row, LineErrors errors) {
    var faulty = new AtomicBoolean();
    var tenant =
        TenantFields.read(
                new FieldReader(
                    row.fields()::get,
                    (column, message) -> {
                      faulty.set(true);
                      errors.add(row.line(), column, message);
                    }))
            .filter(read -> !faulty.get());
    var columns = tenant.map(TenantColumns::of).orElse(Map.of());
    var values = new ArrayList<@Nullable Object>();
    values.add(row.line());
    values.add(tenantId(row));
    PartnerMerge.COLUMNS.stream().skip(1).map(columns::get).forEach(values::add);
    return values.toArray();
  }

  private static @Nullable String tenantId(SheetFile.Row row) {
    var text = row.fields().get("tenantId");
    return text != null && TenantId.ifOne(text).isPresent() ? text : null;
  }
}
