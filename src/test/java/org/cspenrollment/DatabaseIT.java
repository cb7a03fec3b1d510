package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on its database: who owns what. */
@SpringBootTest
class DatabaseIT {

  @Autowired private JdbcClient database;

  @Test
  void theApplicationWorksWithARoleThatOwnsNothing() {
    var owned =
        database
            .sql("select count(*) from pg_class where relowner = current_user::regrole")
            .query(Integer.class)
            .single();

    assertThat(owned).isZero();
  }

  @Test
  void theEnginesTablesCameWithTheMigrations() {
    var version =
        database
            .sql("select version_ from act_ge_schema_log order by timestamp_ desc limit 1")
            .query(String.class)
            .single();

    assertThat(version).startsWith("7.24");
  }

  /** What one module shows another is a view: explained, read, and written by nobody. */
  @Test
  void whatModulesPublishIsReadAndNotWritten() {
    var views =
        database
            .sql(
                """
                select relname, has_table_privilege(oid, 'SELECT')
                    and not has_table_privilege(oid, 'INSERT, UPDATE, DELETE')
                    and obj_description(oid) is not null as in_order
                from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace
                """)
            .query((row, number) -> Map.entry(row.getString(1), row.getBoolean(2)))
            .list();

    assertThat(views).isNotEmpty().allMatch(Map.Entry::getValue);
  }
}
