package org.cspenrollment.partner.imports;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.FieldReader;
import org.cspenrollment.partner.RevenueLine;
import org.cspenrollment.partner.sheet.LineErrors;
import org.cspenrollment.partner.sheet.SheetFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Checks the lines of a revenue file, puts them into a table that ends with the transaction, and
 * replaces from there the months that differ from what is known.
 */
@Component
class RevenueStaging {

  private static final int BATCH = 1_000;

  private static final String LINES =
      """
      create temporary table revenue_import (
          month date, line_no int, amount numeric, currency text, usd_rate numeric, rate_date date,
          role text, perpetual boolean, influence boolean) on commit drop
      """;

  private static final String MONTHS =
      """
      create temporary table revenue_import_month (month date, known boolean, differs boolean)
      on commit drop
      """;

  private static final String INSERT =
      "insert into revenue_import values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** A month differs if a line of either side has no equal on the other; 5.50 and 5.5 are equal. */
  private static final String COMPARE =
      """
      with given as (select * from revenue_import),
        stored as (
          select month, line_no, amount, currency, usd_rate, rate_date, role, perpetual, influence
          from revenue_line where tenant_id = ? and month in (select month from given)),
        different as (
          (select month from (select * from given except select * from stored) only_given)
          union
          (select month from (select * from stored except select * from given) only_stored))
      insert into revenue_import_month
      select month, month in (select month from stored), month in (select month from different)
      from (select distinct month from given) months
      """;

  private final JdbcTemplate database;

  RevenueStaging(JdbcTemplate database) {
    this.database = database;
  }

  /**
   * Stores every line that is in order, numbered within its month; the others are noted; what is
   * after the present month is not in order.
   */
  void fill(TenantId tenantId, SheetFile file, LineErrors errors, YearMonth present)
      throws IOException {
    database.execute(LINES);
    Map<YearMonth, Integer> linesOfMonth = new HashMap<>();
    List<Object[]> batch = new ArrayList<>(BATCH);
    for (var row = file.next(); row != null; row = file.next()) {
      long line = row.line();
      var fields =
          new FieldReader(
              row.fields()::get, (column, message) -> errors.add(line, column, message));
      RevenueFields.read(tenantId, fields, present)
          .ifPresent(
              read -> batch.add(values(read, linesOfMonth.merge(read.month(), 1, Integer::sum))));
      if (batch.size() == BATCH) {
        database.batchUpdate(INSERT, batch);
        batch.clear();
      }
    }
    database.batchUpdate(INSERT, batch);
    database.execute("analyze revenue_import");
  }

  /** Makes the stored months those of the table; what is the same is not touched. */
  ImportReport replaceMonths(TenantId tenantId) {
    database.execute(MONTHS);
    database.update(COMPARE, tenantId.value());
    database.update(
        """
        delete from revenue_line
        where tenant_id = ? and month in (select month from revenue_import_month where differs)
        """,
        tenantId.value());
    database.update(
        """
        insert into revenue_line (tenant_id, month, line_no, amount, currency, usd_rate, rate_date,
          role, perpetual, influence)
        select ?, i.* from revenue_import i
        where i.month in (select month from revenue_import_month where differs)
        """,
        tenantId.value());
    return database.queryForObject(
        """
        select count(*) filter (where not known) as created,
          count(*) filter (where known and differs) as updated,
          count(*) filter (where not differs) as unchanged
        from revenue_import_month
        """,
        (row, number) ->
            new ImportReport(
                row.getLong("created"), row.getLong("updated"), row.getLong("unchanged")));
  }

  private static Object[] values(RevenueLine line, int number) {
    return new Object[] {
      line.month().atDay(1),
      number,
      line.amount(),
      line.currency(),
      line.usdRate(),
      line.rateDate(),
      line.role().name(),
      line.perpetual(),
      line.influence()
    };
  }
}
