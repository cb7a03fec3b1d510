package org.cspenrollment.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A process that decides again and again for some seconds, after as long to get warm, and says how
 * often in a second and what it decided.
 */
public final class DecisionProcess {

  /** How many partners it decides for, one after the other. */
  private static final int PARTNERS = 997;

  private DecisionProcess() {}

  /**
   * Runs it.
   *
   * @param arguments the class of the engine and the milliseconds
   */
  public static void main(String[] arguments) throws Exception {
    var type = Class.forName(arguments[0]).asSubclass(DecisionEngine.class);
    var engine = type.getDeclaredConstructor().newInstance();
    engine.open(table());
    var partners =
        IntStream.range(0, PARTNERS)
            .mapToObj(number -> BareEngine.facts(number * 31, "r" + number % 4))
            .toList();
    long time = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[1]));
    decide(engine, partners, time);
    long began = System.nanoTime();
    long decided = decide(engine, partners, time);
    System.out.println(
        "DECIDED "
            + decided * 1e9 / (System.nanoTime() - began)
            + " "
            + partners.stream().map(engine::requirements).toList().hashCode());
  }

  private static long decide(
      DecisionEngine engine, List<Map<String, Object>> partners, long nanoseconds) {
    long end = System.nanoTime() + nanoseconds;
    long decided = 0;
    for (int next = 0; System.nanoTime() < end; next = (next + 1) % PARTNERS) {
      decided += engine.requirements(partners.get(next)).isEmpty() ? 0 : 1;
    }
    return decided;
  }

  private static String table() throws IOException {
    try (var table =
        Objects.requireNonNull(
            DecisionProcess.class.getResourceAsStream(
                BareEngine.MODELS + "camunda-requirements.dmn"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
