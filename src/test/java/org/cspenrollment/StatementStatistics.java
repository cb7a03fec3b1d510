package org.cspenrollment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database was sent since a moment, as it counts itself: statements, rows, bytes written
 * ahead. Needs {@code pg_stat_statements} among its libraries.
 */
public record StatementStatistics(List<Line> lines) {

  private static final Pattern WRITES =
      Pattern.compile(
          "(?<!for |key )(insert into|update|delete from)\\s+(?:only\\s+)?([a-z_0-9]+)");

  /**
   * One kind of statement: how often it was sent, the rows it concerned, what it wrote ahead, and
   * how many pages of tables and indexes it went to.
   */
  public record Line(String sql, long calls, long rows, long wal, long pages) {}

  /** Begins to count. */
  public static void begin(JdbcClient superuser) {
    superuser.sql("create extension if not exists pg_stat_statements").update();
    superuser.sql("select pg_stat_statements_reset()").query(Object.class).list();
  }

  /** What this database was sent since then; statements of the superuser do not count. */
  public static StatementStatistics read(JdbcClient superuser, String database) {
    return new StatementStatistics(
        superuser
            .sql(
                """
                select query as sql, calls, rows, wal_bytes as wal,
                       shared_blks_hit + shared_blks_read as pages
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = :database and query not like '%pg_stat_statements%'
                """)
            .param("database", database)
            .query(Line.class)
            .list());
  }

  /** How many statements, transactions' own ones left out. */
  public long statements() {
    return lines.stream()
        .filter(line -> !line.sql().matches("(?is)\\s*(begin|commit|rollback|set|show)\\b.*"))
        .mapToLong(Line::calls)
        .sum();
  }

  /** How many bytes its statements wrote ahead. */
  public long wal() {
    return lines.stream().mapToLong(Line::wal).sum();
  }

  /** How many pages its statements went to that name this table. */
  public long pages(String table) {
    return lines.stream().filter(line -> line.sql().contains(table)).mapToLong(Line::pages).sum();
  }

  /** Rows written by kind and table: {@code insert into audit_entry}. */
  public Map<String, Long> rows() {
    var rows = new TreeMap<String, Long>();
    for (var line : lines) {
      var writes = WRITES.matcher(line.sql().toLowerCase(Locale.ROOT));
      if (line.rows() > 0 && writes.find()) {
        rows.merge(writes.group(1) + " " + writes.group(2), line.rows(), Long::sum);
      }
    }
    return rows;
  }

  /** The same for each of so many cases, as a table. */
  public String table(int cases) {
    var table = new StringBuilder("| a case | |\n|---|---|\n");
    BiConsumer<String, Double> row =
        (what, many) -> table.append("| %s | %.1f |%n".formatted(what, many));
    row.accept("statements", (double) statements() / cases);
    row.accept("kB written ahead by them", wal() / 1024.0 / cases);
    rows().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .filter(rows -> rows.getValue() * 2 > cases)
        .forEach(rows -> row.accept(rows.getKey(), (double) rows.getValue() / cases));
    return table.toString();
  }
}
