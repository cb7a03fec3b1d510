package org.cspenrollment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.LongForms;
import org.cspenrollment.bench.cases.LaterCases;
import org.cspenrollment.bench.cases.Launches;
import org.cspenrollment.bench.cases.WholeCases;
import org.cspenrollment.bench.load.FileTraffic;
import org.cspenrollment.bench.load.MailBacklog;
import org.cspenrollment.bench.load.NightlyRounds;
import org.cspenrollment.bench.pages.Pages;
import org.cspenrollment.bench.policy.Decisions;
import org.cspenrollment.bench.policy.Evaluations;
import org.cspenrollment.bench.start.StartUp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every workload, or those that {@code -Dbench.only} names, separated by commas. Times never fail.
 */
@Tag(LongForms.BENCH)
class BenchmarkIT {

  private static final List<Workload> ALL =
      List.of(
          new WholeCases(),
          new Launches(),
          new LaterCases(),
          new Decisions(),
          new Evaluations(),
          new FileTraffic(),
          new MailBacklog(),
          new Pages(),
          new NightlyRounds(),
          new StartUp());

  private static Bench bench;

  @BeforeAll
  static void begin() throws Exception {
    bench = new Bench();
  }

  @AfterAll
  static void end() throws Exception {
    bench.close();
  }

  static List<String> wanted() {
    var only = System.getProperty("bench.only", "");
    var all = ALL.stream().map(Workload::name).toList();
    var wanted = only.isBlank() ? all : List.of(only.split(",", -1));
    assertThat(all).as("workloads there are").containsAll(wanted);
    return wanted;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wanted")
  void costs(String name) throws Exception {
    var workload = ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    var chapter = new Chapter(workload);
    try {
      workload.run(bench, chapter);
    } finally {
      BenchReport.add(workload.name(), chapter.text());
    }
  }
}
