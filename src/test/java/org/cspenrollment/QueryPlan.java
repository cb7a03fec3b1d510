package org.cspenrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * How the database would find the rows of a statement, whatever its values and its tables hold, if
 * it avoids to read a table as a whole wherever it can: then what is read as a whole has no index
 * to find it by.
 */
public record QueryPlan(JsonNode plan) {

  /** The engine's history as far as cases write it, or did until this release. */
  public static final Set<String> HISTORY =
      Set.of(
          "act_hi_actinst",
          "act_hi_taskinst",
          "act_hi_procinst",
          "act_hi_varinst",
          "act_hi_decinst",
          "act_hi_dec_in",
          "act_hi_dec_out",
          "act_hi_op_log",
          "act_hi_detail",
          "act_hi_identitylink");

  /** Never committed: the planner believes that no table was ever looked at, so none is small. */
  private static final String AS_IF_UNKNOWN =
      """
      delete from pg_statistic using pg_class t
      where t.oid = starelid and t.relnamespace = 'public'::regnamespace;
      update pg_class set relpages = 0, reltuples = -1
      where relkind = 'r' and relnamespace = 'public'::regnamespace
      """;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACEHOLDER = Pattern.compile("'(?:[^']|'')*'|\\?");

  /** The plan of a statement with question marks or numbers where its values stand. */
  public static QueryPlan of(String sql, String address) {
    var counted = new int[1];
    var numbered =
        PLACEHOLDER
            .matcher(sql)
            .replaceAll(
                found ->
                    found.group().equals("?")
                        ? "\\$" + ++counted[0]
                        : Matcher.quoteReplacement(found.group()));
    try (var connection =
            DriverManager.getConnection(
                address + (address.contains("?") ? "&" : "?") + "preferQueryMode=simple",
                "postgres",
                "postgres");
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (var way : List.of("seqscan", "hashjoin", "mergejoin")) {
        statement.execute("set enable_" + way + " = off");
      }
      statement.execute(AS_IF_UNKNOWN);
      try (var rows = statement.executeQuery("explain (generic_plan, format json) " + numbered)) {
        rows.next();
        return new QueryPlan(JSON.readTree(rows.getString(1)).get(0).get("Plan"));
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new AssertionError("No plan of " + numbered, e);
    }
  }

  /** Those of these tables that are read from one end to the other. */
  public List<String> readAsAWhole(Set<String> tables) {
    return StreamSupport.stream(plan.findParents("Node Type").spliterator(), false)
        .filter(QueryPlan::hasNoCondition)
        .map(QueryPlan::table)
        .filter(tables::contains)
        .distinct()
        .toList();
  }

  /** How often it looks for rows of these tables by an index. */
  public long lookUps(Set<String> tables) {
    return StreamSupport.stream(plan.findParents("Node Type").spliterator(), false)
        .filter(node -> tables.contains(table(node)))
        .filter(node -> !hasNoCondition(node))
        .count();
  }

  private static boolean hasNoCondition(JsonNode node) {
    var type = node.path("Node Type").asText();
    return type.equals("Seq Scan")
        || (type.startsWith("Index") && !node.has("Index Cond"))
        || (type.equals("Bitmap Heap Scan") && node.findValues("Index Cond").isEmpty());
  }

  private static String table(JsonNode node) {
    return node.path("Relation Name").asText();
  }
}
