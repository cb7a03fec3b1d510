package org.cspenrollment.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The product over HTTP, with everything that it does for a case. */
final class ProductContestant implements Contestant {

  private static final int THREADS = 2;
  private static final String HEADER =
      "tenantId,organisationId,name,country,timeZone,language,currency,enrolledOn,contactEmail,"
          + "planType,planContractId,planStart,planEnd,planRenewalOn,anniversaryMonth\n";
  private static final String REST =
      ",%s,Bench,KR,Asia/Seoul,en,KRW,%s,b@bench.example,ASFP,C-1,2018-09-20,2019-09-19,,\n";

  /** Whose window is not open for a launch yet; a manager opens these cases by hand. */
  static final String BY_HAND = "2017-10-15";

  /** Whose window is open, so that a launch opens their cases. */
  static final String BY_LAUNCH = "2016-10-01";

  private final PackagedProduct product;
  private final List<WholeCase> workers;
  private final Queue<String> done = new ConcurrentLinkedQueue<>();
  private int tenants;
  private List<String> prepared = List.of();

  ProductContestant(PackagedProduct product) {
    this.product = product;
    this.workers =
        IntStream.range(0, THREADS).mapToObj(number -> WholeCase.by(product, number)).toList();
  }

  @Override
  public String name() {
    return "CSP Enrollment";
  }

  @Override
  public long process() {
    return product.pid();
  }

  @Override
  public String database() {
    return "csp";
  }

  /** Launches what is due; how many cases that opened. */
  int launch() {
    return new Launch(product, workers.get(0).manager()).done();
  }

  /** Proves that every case it has done can still be read. */
  void prove() {
    var readable = new ReadableCase(workers.get(0).manager(), workers.get(0).partner());
    done.forEach(readable::prove);
    readable.proveDurations();
  }

  /** The numbers of the cases it has done. */
  List<String> done() {
    return List.copyOf(done);
  }

  /** Makes the partners of the next round, which is no part of a case. */
  void prepare(int many, String enrolledOn) {
    var rest = REST.formatted(BenchPeople.ORGANISATION, enrolledOn);
    prepared =
        IntStream.range(0, many).mapToObj(number -> "KR-" + (1_000_000 + tenants++)).toList();
    workers
        .get(0)
        .manager()
        .postCsv(
            "/api/v1/partners/import",
            prepared.stream().map(id -> id + rest).collect(Collectors.joining("", HEADER, "")));
  }

  @Override
  public List<Double> wholeCases(int many) {
    var left = new ConcurrentLinkedQueue<>(prepared);
    var took = new ConcurrentLinkedQueue<Double>();
    var threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (var worker : workers) {
        work.add(
            () -> {
              for (var tenant = left.poll(); tenant != null; tenant = left.poll()) {
                long began = System.nanoTime();
                done.add(worker.of(tenant));
                took.add((System.nanoTime() - began) / 1e6);
              }
              return null;
            });
      }
      for (var result : threads.invokeAll(work)) {
        result.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A case was not done", e);
    } finally {
      threads.shutdown();
    }
    return List.copyOf(took);
  }

  @Override
  public void close() {
    product.close();
  }
}
