package org.cspenrollment.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.bench.engine.EngineProcess;

/** A bare engine in a process of its own, told by its standard input what to do. */
final class EngineContestant implements Contestant {

  private static final int THREADS = 2;

  private final String name;
  private final String database;
  private final Process process;
  private final BufferedWriter asks;
  private final BufferedReader answers;

  /**
   * Starts it on a new database.
   *
   * @param engine the class of the engine
   * @param log where what it says on its standard error goes
   */
  EngineContestant(BenchCluster cluster, String name, String engine, String classPath, Path log)
      throws IOException {
    this.name = name;
    this.database = "bench_" + name.toLowerCase(Locale.ROOT).replaceAll("\\W", "_");
    cluster.create(database);
    process =
        new ProcessBuilder(
                PackagedProduct.java(),
                "-Xms512m",
                "-Xmx1g",
                "-cp",
                classPath,
                EngineProcess.class.getName(),
                engine,
                cluster.url(database),
                BenchCluster.SUPERUSER,
                cluster.password())
            .redirectError(log.toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    asks = process.outputWriter();
    answers = process.inputReader();
    answerAfter("READY");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long process() {
    return process.pid();
  }

  @Override
  public String database() {
    return database;
  }

  @Override
  public List<Double> wholeCases(int many) {
    return ask("whole " + many + " " + THREADS);
  }

  /** Starts so many cases one after the other, as the simplest launch would. */
  List<Double> starts(int many) {
    return ask("launch " + many + " 1");
  }

  private List<Double> ask(String line) {
    try {
      asks.write(line + "\n");
      asks.flush();
      return Arrays.stream(answerAfter("DONE ").split(" ")).map(Double::valueOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not listen", e);
    }
  }

  private String answerAfter(String word) throws IOException {
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith(word)) {
        return line.substring(word.length());
      }
    }
    throw new IllegalStateException(name + " has ended: see its log");
  }

  @Override
  public void close() {
    try {
      asks.close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name + " does not end", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
