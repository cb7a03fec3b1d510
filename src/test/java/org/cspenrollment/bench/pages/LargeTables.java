package org.cspenrollment.bench.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.bench.BenchCluster;

/**
 * Which large tables statements read from one end to the other, by the plans of the database as it
 * is, whatever the values are.
 *
 * @param names tables with more rows than a page shows cases in a year
 */
record LargeTables(BenchCluster cluster, Set<String> names) {

  private static final int MANY = 5_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Those of the product's database as it is now. */
  static LargeTables of(BenchCluster cluster) {
    return new LargeTables(
        cluster,
        new TreeSet<>(
            cluster
                .sql("csp")
                .sql("select relname from pg_class where relkind = 'r' and reltuples > :many")
                .param("many", MANY)
                .query(String.class)
                .list()));
  }

  /** Those that any of these statements reads as a whole. */
  Set<String> readAsAWhole(StatementStatistics sent) throws SQLException {
    var found = new TreeSet<String>();
    var address = cluster.url("csp") + "?preferQueryMode=simple";
    try (var connection =
            DriverManager.getConnection(address, BenchCluster.SUPERUSER, cluster.password());
        var statement = connection.createStatement()) {
      for (var line : sent.lines()) {
        if (line.sql().matches("(?is)\\s*(select|with)\\b.*")) {
          try (var plan =
              statement.executeQuery("explain (generic_plan, format json) " + line.sql())) {
            plan.next();
            scanned(JSON.readTree(plan.getString(1)), found);
          } catch (JsonProcessingException e) {
            throw new IllegalStateException("No plan of " + line.sql(), e);
          }
        }
      }
    }
    found.retainAll(names);
    return found;
  }

  private static void scanned(JsonNode plan, Set<String> found) {
    for (var node : plan.findParents("Node Type")) {
      if (node.get("Node Type").asText().equals("Seq Scan")) {
        found.add(node.path("Relation Name").asText());
      }
    }
  }
}
