package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.evidence.ScannerStandIn.Mood;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Upload;
import org.cspenrollment.faults.bench.Waiting;

/** The virus scanner says nothing, hangs up, or finds everything too large. */
final class ScannerTrouble implements Trial {

  @Override
  public String name() {
    return "virus-scanner";
  }

  @Override
  public String promise() {
    return "A virus scanner in trouble refuses no upload and loses none: the file waits, and is"
        + " scanned when the scanner is well again.";
  }

  @Override
  public String tried() {
    return "Uploads while the scanner is silent, hangs up and refuses; then it is well again.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) {
    int each = bench.size(1, 10);
    var random = bench.random(this);
    var organisation = "ORG-SCAN";
    var caseNumber = bench.office().cases(bench.office().tenants(organisation, 1)).get(0);
    var partner = bench.office().partner(organisation).signIn(bench.one());
    var requirement = bench.office().requirementToProve(caseNumber);
    var ledger = new Ledger();
    for (var mood : List.of(Mood.SAYS_NOTHING, Mood.HANGS_UP, Mood.FINDS_IT_TOO_LARGE)) {
      bench.scanner().is(mood);
      for (int i = 0; i < each; i++) {
        var file = Upload.pdf(mood + " " + i, 1_000, random);
        ledger.note(
            "upload",
            caseNumber + " " + file.sha256(),
            partner.upload(bench.any(random), caseNumber, requirement, file, ""));
      }
    }
    var waiting = scanned(bench, caseNumber, "PENDING");
    bench.scanner().is(Mood.ANSWERS);
    assertThat(ledger.acts()).allMatch(act -> act.answer().status() == 201);
    assertThat(waiting).as("files that wait for the scanner").isEqualTo(3L * each);
    var took =
        Waiting.until(
            "everything is scanned", 60, () -> scanned(bench, caseNumber, "CLEAN") == 3L * each);
    new StoredActs(bench, ledger).assertWhole();
    return "%d files taken, slowest %d ms; scanned %d s after the scanner was back"
        .formatted(3 * each, ledger.slowest(), took.toSeconds());
  }

  private static long scanned(Bench bench, String caseNumber, String scan) {
    return bench
        .stored()
        .count(
            "select count(*) from evidence_file where case_number = ? and scan = ?",
            caseNumber,
            scan);
  }
}
