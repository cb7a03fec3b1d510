package org.cspenrollment.platform.database.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PoolLimitsTest {

  /** Only what waits for a mail server may hold its rows and do nothing for minutes. */
  @ParameterizedTest
  @CsvSource({
    "PAGE, pages, 15, 60000",
    "LONG, rounds, 9, 20000",
    "REMOTE, remote, 2, 300000",
    "ASKER, reserve, 4, 60000"
  })
  void eachKindOfWorkHasItsConnectionsAndItsLongestPause(
      Work work, String name, int connections, int pause) {
    var settings =
        new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("csp.database", DatabaseSettings.class);
    var pool = new HikariConfig();

    PoolLimits.of(work, settings).applyTo(pool);

    assertThat(pool.getPoolName()).isEqualTo(name);
    assertThat(pool.getMaximumPoolSize()).isEqualTo(connections);
    assertThat(pool.getDataSourceProperties().getProperty("options"))
        .contains("idle_in_transaction_session_timeout=" + pause);
  }
}
