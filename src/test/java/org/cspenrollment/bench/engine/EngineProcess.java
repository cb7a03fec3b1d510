package org.cspenrollment.bench.engine;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * The process of one engine: does what each line on its standard input asks for ({@code whole 200
 * 2}, {@code launch 2000 1}: how many cases, by how many threads) and answers with the milliseconds
 * of each.
 */
public final class EngineProcess {

  private static int cases;

  private EngineProcess() {}

  /**
   * Runs it.
   *
   * @param arguments the class of the engine, the JDBC address, the user and the password
   */
  public static void main(String[] arguments) throws Exception {
    var type = Class.forName(arguments[0]).asSubclass(Participant.class);
    try (var engine = type.getDeclaredConstructor().newInstance();
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      engine.open(arguments[1], arguments[2], arguments[3]);
      System.out.println("READY");
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var words = line.split(" ", -1);
        System.out.println(
            "DONE "
                + run(engine, words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2])));
      }
    }
  }

  private static String run(Participant engine, String what, int many, int threads)
      throws Exception {
    var left = new AtomicInteger(many);
    var took = new ConcurrentLinkedQueue<Double>();
    var workers = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        var region = "r" + thread;
        work.add(
            () -> {
              while (left.getAndDecrement() > 0) {
                took.add(one(engine, what, region));
              }
              return null;
            });
      }
      for (var done : workers.invokeAll(work)) {
        done.get();
      }
    } finally {
      workers.shutdown();
    }
    return took.stream().map(each -> "%.2f".formatted(each)).collect(Collectors.joining(" "));
  }

  private static double one(Participant engine, String what, String region) {
    var number = "case-" + next();
    long began = System.nanoTime();
    if (what.equals("launch")) {
      ((BareEngine) engine).start(number, BareEngine.facts(number.hashCode() & 0xffff, region));
    } else {
      engine.wholeCase(number, region);
    }
    return (System.nanoTime() - began) / 1e6;
  }

  private static synchronized int next() {
    return ++cases;
  }
}
