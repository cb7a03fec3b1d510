package org.cspenrollment.bench.limit;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.BenchCluster;
import org.cspenrollment.bench.Contestant;
import org.cspenrollment.bench.EngineContestant;
import org.cspenrollment.bench.Installation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As little as the rows of a whole case can cost: its statements that write, recorded from the
 * database's log and sent again by plain JDBC, in a copy of the product's database.
 */
public final class Limit implements Contestant {

  /** How many cases are recorded, to tell their own names from what all of them have. */
  public static final int RECORDED = 2;

  /** Partners whose cases can be written again. */
  static final String WITHOUT_CASE =
      "select tenant_id from tenant t where tenant_id like 'KR-5%'"
          + " and not exists (select from enrollment e where e.tenant_id = t.tenant_id)";

  private static final String DATABASE = "csp_limit";
  private static final int FIRST_TENANT = 5_000_000;

  private final EngineContestant replay;
  private final String recorded;
  private int tenants = FIRST_TENANT;

  private Limit(EngineContestant replay, String recorded) {
    this.replay = replay;
    this.recorded = recorded;
  }

  /**
   * Records cases and gets ready to write them again.
   *
   * @param one does a whole case; its number
   */
  public static Limit of(Bench bench, Installation office, Supplier<String> one)
      throws IOException {
    var other = Recording.of(office, one);
    var last = Recording.of(office, one);
    var file = bench.folder().resolve("recorded-case.json");
    RecordedCase.of(last.transactions(), other.transactions()).write(file);
    office.cluster().copy("csp", DATABASE);
    var replay =
        new EngineContestant(
            office.cluster(),
            "the same rows by plain JDBC",
            DATABASE,
            List.of("-D" + ReplayedCase.FILE + "=" + file, "-cp", Bench.ourClassPath()),
            ReplayedCase.class.getName(),
            bench.folder().resolve("limit.log"));
    return new Limit(bench.closing(replay), last.tenant());
  }

  @Override
  public String name() {
    return replay.name();
  }

  @Override
  public long process() {
    return replay.process();
  }

  @Override
  public BenchCluster cluster() {
    return replay.cluster();
  }

  @Override
  public String database() {
    return DATABASE;
  }

  /** Partners like that of the recorded case. */
  @Override
  public void prepare(int many) {
    var sql = cluster().sql(DATABASE);
    int made =
        sql.sql(
                """
                insert into tenant (%1$s)
                select %1$s
                from (select (jsonb_populate_record(t, jsonb_build_object('tenant_id', 'KR-' || number))).*
                      from tenant t, generate_series(:first, :last) number
                      where t.tenant_id = :recorded) alike
                """
                    .formatted(columns(sql)))
            .param("first", tenants)
            .param("last", tenants + many - 1)
            .param("recorded", recorded)
            .update();
    if (made != many) {
      throw new IllegalStateException("There is no partner " + recorded);
    }
    tenants += many;
  }

  /** Those that are not computed. */
  private static String columns(JdbcClient sql) {
    return sql.sql(
            """
            select string_agg(column_name, ', ') from information_schema.columns
            where table_name = 'tenant' and is_generated = 'NEVER'
            """)
        .query(String.class)
        .single();
  }

  @Override
  public List<Double> wholeCases(int many) {
    return replay.wholeCases(many);
  }

  @Override
  public void close() {
    replay.close();
  }
}
