package org.cspenrollment.bench;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Those who work in the benchmark. Their accounts are copies of the administrator's, with the same
 * password; the engine is told of those of the office as the product would tell it.
 */
public final class BenchPeople {

  /** Whose users the partners are. */
  public static final String ORGANISATION = "ORG-BENCH";

  private static final List<String> STAFF = List.of("MANAGER", "REVIEWER", "LEAD_REVIEWER");

  private BenchPeople() {}

  /** How somebody is called. */
  public static String named(String role, int number) {
    return role.toLowerCase(Locale.ROOT).replace("_reviewer", "") + (number + 1);
  }

  /** Adds so many of each role of the office, and of partner's users. */
  public static void add(BenchCluster cluster, int many) {
    for (int number = 0; number < many; number++) {
      for (var role : STAFF) {
        add(cluster, named(role, number), role, null);
      }
      add(cluster, named("PARTNER", number), "PARTNER", ORGANISATION);
    }
  }

  /** Adds a user of a partner. */
  public static void addPartner(BenchCluster cluster, String name, String organisation) {
    add(cluster, name, "PARTNER", organisation);
  }

  private static void add(BenchCluster cluster, String name, String role, String organisation) {
    var sql = cluster.sql("csp");
    var added =
        sql.sql(
                """
                insert into account (username, display_name, password_hash, language,
                                     organisation_id, contact_email, created_at, changed_at)
                select :name, :name, password_hash, 'en', :organisation, :name || '@bench.example',
                       created_at, changed_at
                from account where username = :administrator
                """)
            .param("name", name)
            .param("organisation", organisation, Types.VARCHAR)
            .param("administrator", PackagedProduct.ADMINISTRATOR)
            .update();
    var entitled =
        sql.sql(
                "insert into account_role (username, side, role)"
                    + " select username, side, :role from account where username = :name")
            .param("name", name)
            .param("role", role)
            .update();
    if (added + entitled != 2) {
      throw new IllegalStateException("There is no administrator to copy yet");
    }
    if (organisation == null) {
      toldToTheEngine(sql, name, role.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
  }

  private static void toldToTheEngine(JdbcClient sql, String name, String group) {
    sql.sql("insert into act_id_user (id_, rev_, first_) values (:name, 1, :name)")
        .param("name", name)
        .update();
    sql.sql("insert into act_id_group (id_, rev_) values (:group, 1) on conflict do nothing")
        .param("group", group)
        .update();
    sql.sql("insert into act_id_membership (user_id_, group_id_) values (:name, :group)")
        .param("name", name)
        .param("group", group)
        .update();
  }
}
