package org.cspenrollment.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.bench.engine.EngineProcess;

/** A bare engine in a process of its own, told by its standard input what to do. */
public final class EngineContestant implements Contestant {

  private static final int THREADS = 2;

  private final BenchCluster cluster;
  private final String name;
  private final String database;
  private final Process process;
  private final BufferedWriter asks;
  private final BufferedReader answers;

  /**
   * Starts it.
   *
   * @param database where it works
   * @param options for its JVM, the class path among them
   * @param type the class of what does the cases
   * @param log where what it says on its standard error goes
   */
  public EngineContestant(
      BenchCluster cluster,
      String name,
      String database,
      List<String> options,
      String type,
      Path log)
      throws IOException {
    this.cluster = cluster;
    this.name = name;
    this.database = database;
    var command = new ArrayList<>(List.of(PackagedProduct.java(), "-Xms512m", "-Xmx1g"));
    command.addAll(options);
    command.addAll(
        List.of(
            EngineProcess.class.getName(),
            type,
            cluster.url(database),
            BenchCluster.SUPERUSER,
            cluster.password()));
    process = new ProcessBuilder(command).redirectError(log.toFile()).start();
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
  public BenchCluster cluster() {
    return cluster;
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
  public List<Double> starts(int many) {
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
