package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What acts and pages may cost at most, counted in statements, rows and bytes, which do not depend
 * on the machine: all of it in {@code budgets.csv}. Whoever raises one says there why.
 */
public final class Budgets {

  private static final Logger LOG = LoggerFactory.getLogger(Budgets.class);

  /** One of them. */
  record Budget(String name, long limit, String why) {}

  private Budgets() {}

  static List<Budget> all() {
    var file = Objects.requireNonNull(Budgets.class.getResourceAsStream("/budgets.csv"));
    try (var lines = new InputStreamReader(file, StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(lines)
          .stream()
          .map(line -> new Budget(line.get(0), Long.parseLong(line.get(1)), line.get(2)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The budgets cannot be read", e);
    }
  }

  /** Fails where that costs more than its budget. */
  public static void hold(String name, long counted) {
    var budget = all().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    LOG.info("{}: {} of {}", name, counted, budget.limit());
    assertThat(counted).as("%s (budgets.csv)", name).isBetween(0L, budget.limit());
  }
}
