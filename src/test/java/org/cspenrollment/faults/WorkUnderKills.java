package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Crowd;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Waiting;

/** Nodes are killed while people upload and managers move days. */
final class WorkUnderKills implements Trial {

  @Override
  public String name() {
    return "work-under-kills";
  }

  @Override
  public String promise() {
    return "A file that was acknowledged is stored byte for byte, whatever node dies; one that was"
        + " not is not there in parts.";
  }

  @Override
  public String tried() {
    return "People upload files of 2 kB to 2 MB, move deadlines and read on both nodes; `kill -9`"
        + " of one at random moments, and its start anew. All stored bytes are hashed"
        + " again.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) throws Exception {
    int kills = bench.size(1, 4);
    var random = bench.random(this);
    try (var crowd = new Crowd(bench, "ORG-WORK", bench.size(6, 12), random).begin()) {
      for (int kill = 0; kill < kills; kill++) {
        Waiting.pass(Duration.ofMillis(1500 + random.nextInt(2500)));
        var victim = bench.any(random);
        victim.kill();
        Waiting.pass(Duration.ofMillis(random.nextInt(1000)));
        if (kill < kills - 1) {
          victim.start().awaitReady();
        }
      }
      var ledger = crowd.stop();
      assertThat(ledger.forbidden(true)).isEmpty();
      new StoredActs(bench, ledger).assertWhole();
      assertThat(leftovers(bench)).as("contents without a file").isEmpty();
      return "%d kills; %,d uploads and %,d moves acknowledged, 0 lost, 0 doubled; answers %s"
          .formatted(
              kills,
              ledger.acknowledged("upload").size(),
              ledger.acknowledged("deadline").size(),
              ledger.summary());
    }
  }

  /** Rows of contents to which no file belongs: parts of an upload that did not come to its end. */
  private static List<String> leftovers(Bench bench) {
    return bench
        .stored()
        .texts(
            """
            select sha256 from evidence_content c
            where not exists (select from evidence_file f where f.sha256 = c.sha256)
            """);
  }
}
