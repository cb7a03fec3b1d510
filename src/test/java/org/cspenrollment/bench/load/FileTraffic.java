package org.cspenrollment.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Chapter;
import org.cspenrollment.bench.HeapUse;
import org.cspenrollment.bench.SmallPdf;
import org.cspenrollment.bench.Workload;
import org.cspenrollment.bench.cases.OpenedCase;

/** Files sent and fetched by one, by some and by many at once. */
public final class FileTraffic implements Workload {

  private static final List<Integer> AT_ONCE = List.of(1, 16, Math.max(Bench.size(100), 20));

  /** As many as one case may hold. */
  private static final int FILES = Math.max(Bench.size(200), 40);

  private static final int MEBIBYTE = 1 << 20;

  @Override
  public String name() {
    return "files";
  }

  @Override
  public String does() {
    return "%d PDF files of 1 MiB each, all different, sent and then fetched by so many at once; each is"
            .formatted(FILES)
        + " checked, hashed and stored, and compared with its hash when it is fetched. 512 MB of"
        + " heap.";
  }

  @Override
  public void run(Bench bench, Chapter chapter) throws Exception {
    var office = SmallHeap.of(bench);
    var table = new StringBuilder("| at once | files/s | ms p50 / p95 |\n|---|---|---|\n");
    for (int atOnce : AT_ONCE) {
      var number = OpenedCase.in(office, "KR-71" + "%05d".formatted(atOnce));
      var partner = office.person("PARTNER");
      var ids = new ConcurrentLinkedQueue<String>();
      row(
          table,
          "sent by " + atOnce,
          atOnce,
          file ->
              ids.add(
                  partner
                      .upload(number, "REQ-SUP2", SmallPdf.saying(number + file, MEBIBYTE))
                      .get("id")
                      .asText()));
      var left = new ConcurrentLinkedQueue<>(ids);
      row(
          table,
          "fetched by " + atOnce,
          atOnce,
          file ->
              assertThat(
                      partner.page(
                          "/api/v1/enrollments/%s/evidence/%s/content"
                              .formatted(number, left.remove())))
                  .hasSizeGreaterThanOrEqualTo(MEBIBYTE));
    }
    chapter.table("Files", table.toString());
    chapter.figure(
        "heap after a collection, MB", "%d".formatted(HeapUse.afterCollection(office.product())));
  }

  private interface OneFile {
    void done(int number);
  }

  private static void row(StringBuilder table, String what, int atOnce, OneFile one)
      throws Exception {
    var next = new AtomicInteger();
    var took = new ConcurrentLinkedQueue<Double>();
    var threads = Executors.newFixedThreadPool(atOnce);
    long began = System.nanoTime();
    try {
      List<Callable<Void>> work = new ArrayList<>();
      for (int thread = 0; thread < atOnce; thread++) {
        work.add(
            () -> {
              for (int file = next.getAndIncrement(); file < FILES; file = next.getAndIncrement()) {
                long begins = System.nanoTime();
                one.done(file);
                took.add((System.nanoTime() - begins) / 1e6);
              }
              return null;
            });
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
    var sorted = took.stream().sorted().toList();
    table.append(
        "| %s | %.1f | %.0f / %.0f |%n"
            .formatted(
                what,
                FILES / ((System.nanoTime() - began) / 1e9),
                sorted.get(FILES / 2),
                sorted.get(FILES * 95 / 100)));
  }
}
