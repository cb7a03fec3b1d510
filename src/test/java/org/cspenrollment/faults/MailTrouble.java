package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.MailServer;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.Trial;

/** The mail server is away, says nothing, is slow, or refuses for now. */
final class MailTrouble implements Trial {

  @Override
  public String name() {
    return "mail-server";
  }

  @Override
  public String promise() {
    return "A mail server in trouble delays mails, loses none and holds up no act.";
  }

  @Override
  public String tried() {
    return "Cases are opened while the mail server is away, silent, slow and refusing for now; then"
        + " it is well again.";
  }

  @Override
  public int nodes() {
    return 1;
  }

  @Override
  public String run(Bench bench) {
    int each = bench.size(2, 25);
    var manager = bench.office().person("manager1").signIn(bench.one());
    var ledger = new Ledger();
    var organisation = "ORG-MAIL";
    for (var mood :
        List.of(
            MailServer.Mood.AWAY,
            MailServer.Mood.SAYS_NOTHING,
            MailServer.Mood.SLOW,
            MailServer.Mood.REFUSES_FOR_NOW)) {
      var tenants = bench.office().tenants(organisation, each);
      bench.mail().is(mood);
      for (var tenant : tenants) {
        ledger.note(
            "open",
            tenant,
            manager.post(bench.one(), "/api/v1/enrollments", "{\"tenantId\":\"" + tenant + "\"}"));
      }
    }
    bench.mail().is(MailServer.Mood.TAKES);
    assertThat(ledger.acts()).allMatch(act -> act.answer().status() == 201);
    assertThat(ledger.slowest()).as("the slowest opening, ms").isLessThan(3_000);
    var opened = new OpenedCases(bench, organisation);
    opened.assertOnce(4 * each);
    return "%d cases opened, slowest %d ms; every mail arrived, %d of them twice under one Message-ID"
        .formatted(
            4 * each,
            ledger.slowest(),
            bench.mail().timesTaken().values().stream().filter(times -> times > 1).count());
  }
}
