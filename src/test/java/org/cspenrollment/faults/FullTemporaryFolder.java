package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Upload;

/** A node whose temporary folder has two megabytes. */
final class FullTemporaryFolder implements Trial {

  private static final int LARGE = 2_500_000;

  @Override
  public String name() {
    return "full-temporary-folder";
  }

  @Override
  public String promise() {
    return "A file for which there is no room is a 507 that the log tells of in one line; the node"
        + " is not ready then, and small files are taken.";
  }

  @Override
  public String tried() {
    return "A node with a temporary folder of 2 MB; files of 5 MB, as evidence and as a list of customers, and evidence"
        + " of 2 kB.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  /**
   * Whether this process may mount a folder of its own, as not even root may in most containers.
   */
  static boolean canBeTried() {
    try {
      var folder = Files.createTempDirectory("small-disk");
      try {
        return status(mounting(folder)) == 0 && status(ending(folder)) == 0;
      } finally {
        Files.delete(folder);
      }
    } catch (IOException nothingToMountWith) {
      return false;
    }
  }

  @Override
  public String run(Bench bench) throws Exception {
    var node = bench.one();
    var organisation = "ORG-FULL";
    var caseNumber = bench.office().cases(bench.office().tenants(organisation, 1)).get(0);
    var requirement = bench.office().requirementToProve(caseNumber);
    var random = bench.random(this);
    node.kill();
    run(mounting(node.temporary()));
    try {
      node.start().awaitReady();
      var partner = bench.office().partner(organisation).signIn(node);
      var ledger = new Ledger();
      int each = bench.size(1, 5);
      for (int i = 0; i < each; i++) {
        var large = Upload.pdf("Large " + i, LARGE, random);
        ledger
            .note("large", "", partner.upload(node, caseNumber, requirement, large, ""))
            .expect(507);
        ledger.note("large", "", partner.submit(node, customers(caseNumber), large)).expect(507);
        assertThat(bench.office().manager().get(node, "/actuator/health").status()).isEqualTo(503);
        var small = Upload.pdf("Small " + i, 1_000, random);
        ledger.note(
            "upload",
            caseNumber + " " + small.sha256(),
            partner.upload(node, caseNumber, requirement, small, ""));
      }
      assertThat(ledger.forbidden(false, 507)).isEmpty();
      assertThat(ledger.acknowledged("large")).isEmpty();
      assertThat(ledger.acknowledged("upload")).hasSize(each);
      assertThat(node.said().lines().filter(line -> line.contains("No room for files")))
          .as("lines in the log")
          .hasSize(2 * each);
      new StoredActs(bench, ledger).assertWhole();
      return "answers %s; one line in the log for each 507".formatted(ledger.summary());
    } finally {
      node.kill();
      run(ending(node.temporary()));
    }
  }

  /** Where a partner who leaves sends the list of their customers, by a form with a file. */
  private static String customers(String caseNumber) {
    return "/portal/cases/" + caseNumber + "/transition/customers/import";
  }

  private static List<String> mounting(Path folder) {
    return List.of("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.toString());
  }

  private static List<String> ending(Path folder) {
    return List.of("umount", folder.toString());
  }

  private static void run(List<String> command) throws IOException {
    assertThat(status(command)).as(command.toString()).isZero();
  }

  private static int status(List<String> command) throws IOException {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
