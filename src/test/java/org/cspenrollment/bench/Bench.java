package org.cspenrollment.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.bench.engine.StockCamunda;
import org.springframework.util.FileSystemUtils;

/** What workloads share: the product and those beside it, each started when it is first asked. */
public final class Bench {

  /** How often contestants take their turn. */
  public static final int ROUNDS = Integer.getInteger("bench.rounds", 5);

  /** How many cases each of them does in a round. */
  public static final int CASES = Integer.getInteger("bench.cases", 150);

  private static final double SHARE = Double.parseDouble(System.getProperty("bench.share", "1"));

  private static final Path FOLDER =
      Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();
  private static final List<String> HEAP = List.of("-Xms512m", "-Xmx1g");

  private final Map<String, Installation> installations = new LinkedHashMap<>();
  private final Deque<AutoCloseable> others = new ArrayDeque<>();
  private EngineContestant camunda;
  private EngineContestant again;
  private EngineContestant flowable;

  Bench() throws Exception {
    FileSystemUtils.deleteRecursively(FOLDER);
    Files.createDirectories(FOLDER);
  }

  /** As much of a large number as this run takes of it: {@code -Dbench.share=0.01}. */
  public static int size(int whole) {
    return (int) Math.max(1, Math.round(whole * SHARE));
  }

  /** A folder of this run. */
  public Path folder() {
    return FOLDER;
  }

  /** The product beside which contestants work on the same PostgreSQL. */
  public Installation office() throws Exception {
    return installation("office", HEAP, List.of());
  }

  /** A product of this name; it is made when it is asked for the first time. */
  public Installation installation(String name, List<String> options, List<String> settings)
      throws Exception {
    var made = installations.get(name);
    if (made == null) {
      made = Installation.made(FOLDER.resolve(name), options, settings);
      installations.put(name, made);
    }
    return made;
  }

  /** The same, started again on its data: what it does by the hour begins anew. */
  public Installation again(String name, List<String> options, List<String> settings)
      throws Exception {
    var again = installations.get(name).again(options, settings);
    installations.put(name, again);
    return again;
  }

  /** The options of a JVM that gets this heap beside contestants. */
  public static List<String> heap() {
    return HEAP;
  }

  /** Camunda as it comes. */
  public EngineContestant camunda() throws Exception {
    if (camunda == null) {
      camunda = engine("Camunda 7.24.0", StockCamunda.class.getName(), ourClassPath());
    }
    return camunda;
  }

  /** The same once more: how much the two differ is the error of every ratio. */
  public EngineContestant camundaAgain() throws Exception {
    if (again == null) {
      again = engine("Camunda again", StockCamunda.class.getName(), ourClassPath());
    }
    return again;
  }

  /** Flowable as it comes. */
  public EngineContestant flowable() throws Exception {
    if (flowable == null) {
      var classPath = ForeignClassPath.of("flowable", "StockFlowable", FOLDER.resolve("flowable"));
      flowable = engine("Flowable 7.2.0", "StockFlowable", classPath);
    }
    return flowable;
  }

  /** What is closed when the benchmark ends. */
  public <T extends AutoCloseable> T closing(T one) {
    others.push(one);
    return one;
  }

  /** The class path of the tests. */
  public static String ourClassPath() {
    return System.getProperty("java.class.path");
  }

  private EngineContestant engine(String name, String type, String classPath) throws Exception {
    var cluster = office().cluster();
    var database = "bench_" + name.toLowerCase(Locale.ROOT).replaceAll("\\W", "_");
    cluster.create(database);
    return closing(
        new EngineContestant(
            cluster,
            name,
            database,
            List.of("-cp", classPath),
            type,
            FOLDER.resolve(database + ".log")));
  }

  /** Ends everything that it started. */
  void close() throws Exception {
    for (var one : others) {
      one.close();
    }
    installations.values().forEach(Installation::close);
  }
}
