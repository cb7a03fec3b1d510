package org.cspenrollment.bench.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.Comparison;
import org.cspenrollment.bench.ForeignClassPath;
import org.cspenrollment.bench.SayingProcess;
import org.cspenrollment.bench.Workload;
import org.cspenrollment.bench.engine.CamundaDecision;
import org.cspenrollment.bench.engine.CompiledDecision;
import org.cspenrollment.bench.engine.DecisionProcess;

/** One decision table, evaluated in memory by our engine, stock Camunda and Apache KIE in turns. */
public final class Decisions implements Workload {

  /** For which each of them gets warm, and again for which it is measured. */
  private static final int MILLISECONDS = Math.max(Bench.size(3000), 500);

  @Override
  public String name() {
    return "decision";
  }

  @Override
  public String does() {
    return "The decision on requirements (12 rules, 4 inputs, FEEL) in memory, one thread, each"
        + " engine in a process of its own, warm, in turns; all of them answer the same.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var foreign = ForeignClassPath.of("kie", "KieDecision", bench.folder().resolve("kie"));
    var stock = new ArrayList<Double>();
    var ours = new ArrayList<Double>();
    var kie = new ArrayList<Double>();
    var answers = new HashSet<String>();
    var log = bench.folder().resolve("decisions.log");
    for (int round = 0; round < Bench.ROUNDS; round++) {
      stock.add(rate(CamundaDecision.class.getName(), Bench.ourClassPath(), log, answers));
      ours.add(rate(CompiledDecision.class.getName(), Bench.ourClassPath(), log, answers));
      kie.add(rate("KieDecision", foreign, log, answers));
    }
    assertThat(answers).as("what they decide").hasSize(1);
    chapter.figure("decisions/s, stock Camunda", Comparison.spread(stock));
    chapter.figure("decisions/s, Apache KIE", Comparison.spread(kie));
    chapter.figure("decisions/s, ours", Comparison.spread(ours));
    chapter.figure("ours beside stock", ratio(ours, stock), "≥ 40", "");
    chapter.figure("ours beside Apache KIE", ratio(ours, kie), "", "≥ 1");
  }

  private static String ratio(List<Double> ours, List<Double> others) {
    return Comparison.spread(
        IntStream.range(0, ours.size())
            .mapToObj(round -> ours.get(round) / others.get(round))
            .toList());
  }

  private static double rate(String engine, String classPath, Path log, Set<String> answers)
      throws IOException, InterruptedException {
    var said =
        new SayingProcess(classPath, log)
            .of(DecisionProcess.class, "DECIDED", engine, Integer.toString(MILLISECONDS));
    answers.add(said[2]);
    return Double.parseDouble(said[1]);
  }
}
