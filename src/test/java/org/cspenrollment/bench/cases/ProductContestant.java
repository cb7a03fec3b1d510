package org.cspenrollment.bench.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cspenrollment.bench.BenchCluster;
import org.cspenrollment.bench.BenchPeople;
import org.cspenrollment.bench.Contestant;
import org.cspenrollment.bench.Installation;

/** The product over HTTP, with everything that it does for a case. */
final class ProductContestant implements Contestant {

  private static final int THREADS = 2;
  static final String HEADER =
      "tenantId,organisationId,name,country,timeZone,language,currency,enrolledOn,contactEmail,"
          + "planType,planContractId,planStart,planEnd,planRenewalOn,anniversaryMonth\n";

  /** Whose window is open, so that a launch opens their cases. */
  static final String BY_LAUNCH = "2016-10-01";

  private final Installation office;
  private final EditionCase edition;
  private final List<WholeCase> workers;
  private final Queue<String> done = new ConcurrentLinkedQueue<>();
  private int tenants;
  private List<String> prepared = List.of();

  /**
   * Begins.
   *
   * @param firstTenant the number of its first tenant
   */
  ProductContestant(Installation office, EditionCase edition, int firstTenant) {
    this.office = office;
    this.edition = edition;
    this.tenants = firstTenant;
    this.workers =
        IntStream.range(0, THREADS)
            .mapToObj(number -> WholeCase.by(edition, office.product(), number))
            .toList();
  }

  @Override
  public String name() {
    return "CSP Enrollment";
  }

  @Override
  public long process() {
    return office.product().pid();
  }

  @Override
  public BenchCluster cluster() {
    return office.cluster();
  }

  @Override
  public String database() {
    return "csp";
  }

  /** Launches what is due; how many cases that opened. */
  int launch() {
    return new Launch(office.product(), workers.get(0).manager()).done();
  }

  /** Proves that every case it has done can still be read. */
  void prove() {
    var readable = new ReadableCase(edition, workers.get(0).manager(), workers.get(0).partner());
    done.forEach(readable::prove);
    readable.proveDurations();
  }

  /** The numbers of the cases it has done. */
  List<String> done() {
    return List.copyOf(done);
  }

  @Override
  public void prepare(int many) {
    prepare(many, edition.enrolledOn());
  }

  /** Makes the partners of the next round, who enrolled on this day. */
  void prepare(int many, String enrolledOn) {
    prepared = IntStream.range(0, many).mapToObj(number -> "KR-" + tenants++).toList();
    workers
        .get(0)
        .manager()
        .postCsv(
            "/api/v1/partners/import",
            prepared.stream()
                .map(id -> edition.line(id, BenchPeople.ORGANISATION, enrolledOn))
                .collect(Collectors.joining("", HEADER, "")));
  }

  /** Does the case of the next partner that was made, alone; its number. */
  String one() {
    var tenant = prepared.get(0);
    prepared = prepared.subList(1, prepared.size());
    var number = workers.get(0).of(tenant);
    done.add(number);
    return number;
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

  /** Nothing: whoever started the product ends it. */
  @Override
  public void close() {}
}
