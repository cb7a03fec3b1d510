package org.cspenrollment.workflow;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.cspenrollment.policy.table.ShippedTables;
import org.cspenrollment.policy.table.StoredTables;
import org.cspenrollment.policy.table.TableText;

/**
 * The performance bar of the programme switched on, as an office would do it: two tables have their
 * next version, and no code changes. Growth of 5 percent is asked of renewals of the first edition.
 */
final class PerformanceBar {

  private static final String TO_THE_CODE = "\"PERF_RECORDED\",\"PERF_UNKNOWN\"";

  private static final String BELOW =
      """
            <rule id="rule_growthBelowBar">
              <description>Growth is below the bar.</description>
              <inputEntry id="when_growthBelowBar_1">
                <text>&lt; 5</text>
              </inputEntry>
              <outputEntry id="then_growthBelowBar_result">
                <text>"NOT_MET"</text>
              </outputEntry>
              <outputEntry id="then_growthBelowBar_reasonCode">
                <text>"PERF_BELOW_BAR"</text>
              </outputEntry>
              <annotationEntry><text>Your growth of {growthPercent} % is below 5 %.</text></annotationEntry>
              <annotationEntry><text>성장률 {growthPercent} %가 5 %에 미치지 못합니다.</text></annotationEntry>
              <annotationEntry><text>Programme office</text></annotationEntry>
              <annotationEntry><text>[DES]</text></annotationEntry>
              <annotationEntry><text></text></annotationEntry>
            </rule>
      """;

  private PerformanceBar() {}

  /**
   * Stores the two tables and deploys them: cases that are opened from now on are pinned to them.
   */
  static void switchOn(StoredTables tables, RepositoryService engine) {
    var changed =
        List.of(mandatory(shipped("requirement-catalogue")), bar(shipped("evaluate-performance")));
    tables.add(changed);
    for (var table : changed) {
      engine
          .createDeployment()
          .name("table " + table.table() + " " + table.version())
          .addString(table.table() + ".dmn", table.text())
          .deploy();
    }
  }

  private static TableText shipped(String table) {
    return ShippedTables.all().stream()
        .filter(one -> one.table().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static TableText mandatory(TableText catalogue) {
    var level =
        """
        <outputEntry id="then_growthRecordedE1_level">
                  <text>"%s"</text>""";
    return next(catalogue, level.formatted("MONITORED"), level.formatted("MANDATORY"));
  }

  private static TableText bar(TableText performance) {
    var codes = performance.text().replace(TO_THE_CODE, TO_THE_CODE + ",\"PERF_BELOW_BAR\"");
    var rule = "      <rule id=\"rule_growthRecorded\">";
    var withRow = codes.replace(rule, BELOW + rule);
    return next(
        TableText.of(performance.table(), performance.version(), withRow),
        "<text>&lt; 0, &gt;= 0</text>",
        "<text>&gt;= 5</text>");
  }

  private static TableText next(TableText table, String before, String after) {
    if (!table.text().contains(before)) {
      throw new AssertionError(table.table() + " has no " + before);
    }
    int version = table.version() + 1;
    return TableText.of(
        table.table(),
        version,
        table
            .text()
            .replace(before, after)
            .replace(
                "versionTag=\"%d\"".formatted(table.version()),
                "versionTag=\"%d\"".formatted(version)));
  }
}
