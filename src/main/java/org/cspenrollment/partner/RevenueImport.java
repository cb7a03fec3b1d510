package org.cspenrollment.partner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.platform.Refused;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the revenue of one tenant in: all of the file or nothing. The months it names are replaced,
 * the others stay, so the same file twice changes nothing.
 */
@Component
class RevenueImport {

  private final JdbcTemplate database;
  private final AuditTrail audit;

  RevenueImport(JdbcTemplate database, AuditTrail audit) {
    this.database = database;
    this.audit = audit;
  }

  /** How many months are new, changed and as before; an unknown tenant is 404. */
  @Transactional
  ImportReport run(String tenantId, Upload upload) {
    if (database
        .queryForList("select 1 from tenant where tenant_id = ? for no key update", tenantId)
        .isEmpty()) {
      throw Refused.notFound();
    }
    var months = read(tenantId, upload);
    long created = 0;
    long updated = 0;
    for (var month : months.entrySet()) {
      var before = stored(tenantId, month.getKey());
      if (before.isEmpty()) {
        created++;
      } else if (!before.equals(month.getValue())) {
        updated++;
      } else {
        continue;
      }
      replace(tenantId, month.getKey(), month.getValue());
    }
    audit.record(
        Partners.STREAM,
        "REVENUE_IMPORTED",
        tenantId,
        Map.of("created", created, "updated", updated, "sha256", upload.sha256()));
    return new ImportReport(created, updated, months.size() - created - updated);
  }

  private static SortedMap<YearMonth, List<RevenueLine>> read(String tenantId, Upload upload) {
    SortedMap<YearMonth, List<RevenueLine>> months = new TreeMap<>();
    var errors = new LineErrors();
    try (var bytes = upload.open();
        var file = new CsvFile(bytes, errors)) {
      file.header(RevenueFields.COLUMNS, List.of());
      for (var row = file.next(); row != null; row = file.next()) {
        long line = row.line();
        var fields =
            new FieldReader(
                row.fields()::get, (column, message) -> errors.add(line, column, message));
        RevenueFields.read(tenantId, fields)
            .ifPresent(
                revenue ->
                    months.computeIfAbsent(revenue.month(), m -> new ArrayList<>()).add(revenue));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file put aside cannot be read", e);
    }
    errors.refuseIfAny();
    return months;
  }

  private List<RevenueLine> stored(String tenantId, YearMonth month) {
    return database.query(
        "select * from revenue_line where tenant_id = ? and month = ? order by line_no",
        RevenueImport::line,
        tenantId,
        month.atDay(1));
  }

  private void replace(String tenantId, YearMonth month, List<RevenueLine> lines) {
    database.update(
        "delete from revenue_line where tenant_id = ? and month = ?", tenantId, month.atDay(1));
    List<Object[]> rows = new ArrayList<>();
    for (var line : lines) {
      rows.add(
          new Object[] {
            tenantId,
            month.atDay(1),
            rows.size() + 1,
            line.amount(),
            line.currency(),
            line.usdRate(),
            line.rateDate(),
            line.role().name(),
            line.perpetual(),
            line.influence()
          });
    }
    database.batchUpdate("insert into revenue_line values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows);
  }

  static RevenueLine line(ResultSet row, int number) throws SQLException {
    return new RevenueLine(
        row.getString("tenant_id"),
        YearMonth.from(row.getObject("month", LocalDate.class)),
        row.getObject("amount", BigDecimal.class),
        row.getString("currency"),
        row.getObject("usd_rate", BigDecimal.class),
        row.getObject("rate_date", LocalDate.class),
        RevenueLine.Role.valueOf(row.getString("role")),
        row.getBoolean("perpetual"),
        row.getBoolean("influence"));
  }
}
