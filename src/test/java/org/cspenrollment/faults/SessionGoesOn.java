package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Upload;

/** The node on which somebody signed in dies. */
final class SessionGoesOn implements Trial {

  @Override
  public String name() {
    return "session-of-a-lost-node";
  }

  @Override
  public String promise() {
    return "Who signed in on a node that is lost goes on at the other one, in the portal, in"
        + " Tasklist and in the API.";
  }

  @Override
  public String tried() {
    return "A reviewer and a manager sign in on one node, which is killed; they read pages and the"
        + " task list, and change something, on the other.";
  }

  @Override
  public String run(Bench bench) {
    var ledger = new Ledger();
    var organisation = "ORG-SESSION";
    var caseNumber = bench.office().cases(bench.office().tenants(organisation, 1)).get(0);
    var partner = bench.office().partner(organisation).signIn(bench.second());
    var reviewer = bench.office().person("reviewer2").signIn(bench.second());
    var requirement = bench.office().requirementToProve(caseNumber);
    bench.second().kill();

    var node = bench.first();
    ledger.note("page of the portal", caseNumber, partner.get(node, "/portal/cases/" + caseNumber));
    ledger.note("page of Tasklist", "", reviewer.get(node, "/camunda/app/tasklist/default/"));
    ledger.note(
        "tasks", "", reviewer.get(node, "/camunda/api/engine/engine/default/task?maxResults=5"));
    ledger.note("list", "", reviewer.get(node, "/api/v1/tasks"));
    var file = Upload.pdf("Session " + caseNumber, 100, bench.random(this));
    ledger.note(
        "upload",
        caseNumber + " " + file.sha256(),
        partner.upload(node, caseNumber, requirement, file, ""));

    assertThat(ledger.acts()).allMatch(act -> act.answer().done());
    new StoredActs(bench, ledger).assertWhole();
    return "%d of %d went on".formatted(ledger.acts().size(), ledger.acts().size());
  }
}
