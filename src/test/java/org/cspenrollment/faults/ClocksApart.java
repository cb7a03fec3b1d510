package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Node;
import org.cspenrollment.faults.bench.OpenedCases;
import org.cspenrollment.faults.bench.Person;
import org.cspenrollment.faults.bench.StoredActs;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Upload;
import org.cspenrollment.faults.bench.Waiting;

/** The clocks of two nodes are apart, and one of them is set while people work. */
final class ClocksApart implements Trial {

  private static final Duration TWO_MINUTES = Duration.ofMinutes(2);
  private static final Duration AN_HOUR = Duration.ofHours(1);
  private static final String ASKS =
"""
{"verdict":"MORE_INFORMATION","informationRequest":{"documents":[{"name":"Invoice","why":"Unsigned"}]}}
""";

  @Override
  public String name() {
    return "clocks";
  }

  @Override
  public String promise() {
    return "Whatever the clocks of the machines say, the record stays in order, nobody is signed"
        + " out, no living node loses its jobs, and mails leave at once; the health warns.";
  }

  @Override
  public String tried() {
    return "Two nodes two minutes apart; then the clock of one goes back an hour, then on by two,"
        + " then it is right again. Each time people who signed in on either node work on both,"
        + " a launch runs on both, and mails leave.";
  }

  @Override
  public String run(Bench bench) throws Exception {
    bench.alive().forEach(Node::kill);
    var right = bench.first();
    var wrong = bench.second();
    var clock = wrong.ownClock();
    clock.ahead(TWO_MINUTES);
    var begun = bench.stored().texts("select clock_timestamp()::text").get(0);
    var ledger = new Ledger();
    try {
      wrong.start();
      bench.whole();
      var people = new ArrayList<Person>();
      var apart = List.of(TWO_MINUTES, AN_HOUR.negated(), AN_HOUR, Duration.ZERO);
      for (var ahead : apart) {
        useUpTries(bench, wrong);
        clock.ahead(ahead);
        Waiting.until(
            "whoever had used up the tries has new ones",
            30,
            () -> bench.office().person("lead2").trySignIn(wrong).status() == 302);
        awaitHealth(bench, wrong, ahead.isZero() ? "UP" : "WARNING");
        people.add(bench.office().person("reviewer1").signIn(right));
        people.add(bench.office().person("reviewer2").signIn(wrong));
        work(bench, ledger, people, "ORG-CLOCKS-" + apart.indexOf(ahead));
      }
    } finally {
      wrong.machineClock();
    }
    assertThat(ledger.forbidden(false)).isEmpty();
    assertThat(ledger.acts()).allMatch(act -> act.answer().done());
    new StoredActs(bench, ledger).assertWhole();
    assertInOrder(bench, begun);
    assertThat(bench.alive())
        .allSatisfy(node -> assertThat(node.said()).doesNotContain("A node is gone"));
    wrong.kill();
    return "%d acts on both nodes, all done; %d entries on record in order; 0 signed out"
        .formatted(
            ledger.acts().size(),
            bench
                .stored()
                .count("select count(*) from audit_entry where at >= ?::timestamptz", begun));
  }

  /** Somebody who was wrong too often just before the clock is set. */
  private static void useUpTries(Bench bench, Node node) {
    var wrong = bench.office().stranger("lead2");
    Waiting.until("the tries are used up", 60, () -> wrong.trySignIn(node).status() == 429);
  }

  /** Everybody, whenever they signed in, reads on both nodes; a case goes its way over both. */
  private static void work(Bench bench, Ledger ledger, List<Person> people, String organisation) {
    for (var person : people) {
      for (var node : List.of(bench.second(), bench.first(), bench.second())) {
        ledger.note("list", person.name(), person.get(node, "/api/v1/tasks"));
      }
    }
    int cases = bench.size(10, 100);
    var opened = new OpenedCases(bench, organisation);
    bench.office().tenants(organisation, cases);
    var launch = bench.office().launch(bench.second());
    Waiting.until("the launch has ended", 120, () -> opened.done(launch));
    opened.assertOnce(cases);
    var caseNumber =
        bench
            .stored()
            .texts(
                "select min(case_number) from enrollment e join tenant t on t.tenant_id ="
                    + " e.tenant_id where t.organisation_id = ?",
                organisation)
            .get(0);
    var partner = bench.office().partner(organisation).signIn(bench.second());
    var requirement = bench.office().requirementToProve(caseNumber);
    var file = Upload.pdf("Clocks " + caseNumber, 100, new Random(1));
    ledger.note(
        "upload",
        caseNumber + " " + file.sha256(),
        partner.upload(bench.first(), caseNumber, requirement, file, ""));
    ledger.note(
        "hand-in",
        caseNumber,
        partner.post(
            bench.second(),
            "/api/v1/enrollments/" + caseNumber + "/submission",
            "{\"requirements\":[\"" + requirement + "\"]}"));
    var reviewer = people.get(people.size() - 1);
    var task =
        ledger
            .note(
                "list",
                caseNumber,
                reviewer.get(bench.first(), "/api/v1/tasks?caseId=" + caseNumber))
            .json()
            .at("/items/0/id")
            .asText();
    ledger.note(
        "complete",
        caseNumber,
        reviewer.post(bench.first(), "/api/v1/tasks/" + task + "/completion", ASKS));
  }

  private static void awaitHealth(Bench bench, Node node, String status) {
    var manager = bench.office().manager();
    Waiting.until(
        "the health of " + node + " is " + status,
        30,
        () ->
            status.equals(
                manager.get(node, "/actuator/health").expect(200).json().get("status").asText()));
  }

  /** By number and by time, on every stream, and within the time of the trial. */
  private static void assertInOrder(Bench bench, String begun) {
    assertThat(
            bench
                .stored()
                .texts(
                    """
                    select stream || ' ' || entry_no from (
                      select stream, entry_no, at, lag(at) over w as earlier, previous_hash,
                             lag(hash) over w as hash_before
                      from audit_entry window w as (partition by stream order by entry_no)) one
                    where at >= ?::timestamptz - interval '2 hours'
                      and (at < earlier - interval '1 second' or previous_hash <> hash_before
                           or at > clock_timestamp() + interval '1 second')
                    """,
                    begun))
        .as("entries on record out of order")
        .isEmpty();
  }
}
