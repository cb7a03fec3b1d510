package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

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
}
