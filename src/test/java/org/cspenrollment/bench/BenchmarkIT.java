package org.cspenrollment.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.cspenrollment.LongForms;
import org.cspenrollment.StatementStatistics;
import org.cspenrollment.bench.engine.StockCamunda;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.util.FileSystemUtils;

/** Contestants in processes of their own, in turns, on one PostgreSQL. Times never fail. */
@Tag(LongForms.BENCH)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BenchmarkIT {

  private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
  private static final int CASES = Integer.getInteger("bench.cases", 150);
  private static final int[] SIZES =
      Arrays.stream(System.getProperty("bench.launches", "2000").split(","))
          .mapToInt(Integer::parseInt)
          .toArray();

  /** More than so many starts tell nothing new of how long one takes. */
  private static final int MOST_NAIVE = 2000;

  private static final Path FOLDER = Path.of("target/bench").toAbsolutePath();

  private static BenchCluster cluster;
  private static ProductContestant product;
  private static EngineContestant camunda;
  private static final List<Contestant> contestants = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER);
    cluster = BenchCluster.made(FOLDER.resolve("data"));
    var packaged =
        PackagedProduct.started(
            FOLDER.resolve("data"), FOLDER.resolve("product.log"), List.of("-Xms512m", "-Xmx1g"));
    BenchPeople.add(cluster, 2);
    product = new ProductContestant(packaged);
    var ours = System.getProperty("java.class.path");
    camunda = engine("Camunda 7.24.0", StockCamunda.class.getName(), ours);
    contestants.add(camunda);
    contestants.add(engine("Camunda again", StockCamunda.class.getName(), ours));
    contestants.add(
        engine(
            "Flowable 7.2.0",
            FlowableClassPath.ENGINE,
            FlowableClassPath.in(FOLDER.resolve("flowable"))));
    contestants.add(product);
    BenchReport.add("The database of all of them", cluster.durability() + "\n");
  }

  @AfterAll
  static void stop() {
    contestants.forEach(Contestant::close);
  }

  @Test
  @Order(1)
  void wholeCaseOfTheFirstEdition() throws Exception {
    var comparison = new Comparison();
    for (var contestant : contestants) {
      wholeCases(contestant);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (var contestant : round % 2 == 0 ? contestants : reversed()) {
        comparison.add(contestant.name(), wholeCases(contestant));
      }
    }
    BenchReport.add("Whole case, first edition", comparison.table());
    var profile =
        Profile.during(product.process(), FOLDER.resolve("profile.jfr"), () -> wholeCases(product));
    BenchReport.add("Where the product's own time goes", profile);
    BenchReport.add(
        "What a whole case sends and writes",
        StatementStatistics.read(cluster.sql("postgres"), "csp").table(CASES));
    assertThat(product.done()).hasSize((ROUNDS + 2) * CASES);
  }

  @Test
  @Order(2)
  void launch() throws Exception {
    var comparison = new Comparison();
    for (int size : SIZES) {
      var before = Reading.of(cluster, camunda.process());
      var took = camunda.starts(Math.min(size, MOST_NAIVE));
      var naive = Reading.of(cluster, camunda.process()).since(before, took.size(), took);
      comparison.add("Camunda 7.24.0, one start after the other", naive);
      var ours = launch(size);
      comparison.add("CSP Enrollment, a launch of " + size, ours);
      BenchReport.add("Launch of " + size, comparison.table());
      comparison = new Comparison();
    }
    launch(30);
    var small = new Comparison();
    for (int round = 0; round < ROUNDS; round++) {
      small.add("CSP Enrollment, a launch of 30", launch(30));
    }
    BenchReport.add("Launch of 30, from asked for to DONE", small.table());
  }

  @Test
  @Order(3)
  void whoWhenWhatAndWhyCanStillBeReadOfEveryCase() {
    product.prove();
  }

  private static Cost wholeCases(Contestant contestant) {
    if (contestant == product) {
      product.prepare(CASES, ProductContestant.BY_HAND);
    }
    StatementStatistics.begin(cluster.sql("postgres"));
    var before = Reading.of(cluster, contestant.process());
    var took = contestant.wholeCases(CASES);
    return Reading.of(cluster, contestant.process()).since(before, CASES, took);
  }

  /** How long it takes is the time of each of its cases: they are all there at its end. */
  private static Cost launch(int size) {
    product.prepare(size, ProductContestant.BY_LAUNCH);
    var before = Reading.of(cluster, product.process());
    assertThat(product.launch()).isEqualTo(size);
    var after = Reading.of(cluster, product.process());
    return after.since(before, size, List.of((after.nanos() - before.nanos()) / 1e6));
  }

  private static List<Contestant> reversed() {
    var reversed = new ArrayList<>(contestants);
    Collections.reverse(reversed);
    return reversed;
  }

  private static EngineContestant engine(String name, String type, String classPath)
      throws Exception {
    return new EngineContestant(
        cluster, name, type, classPath, FOLDER.resolve(name.replace(' ', '-') + ".log"));
  }
}
