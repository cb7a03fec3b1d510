package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.cspenrollment.faults.bench.Answer;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Node;
import org.cspenrollment.faults.bench.Person;
import org.cspenrollment.faults.bench.Trial;

/** Two people, or one in haste, do the same at the same moment on two nodes. */
final class SameActTwice implements Trial {

  @Override
  public String name() {
    return "same-act-twice";
  }

  @Override
  public String promise() {
    return "Of two who do the same at the same moment on two nodes, one has done it and the other"
        + " is told; nothing is done twice, and no act answers with an error.";
  }

  @Override
  public String tried() {
    return "A file is sent and a case handed in twice; two reviewers claim and complete one task;"
        + " two managers open, move, hold, release, cancel and reopen a case; then every act"
        + " of the API's description is sent twice, empty.";
  }

  @Override
  public String run(Bench bench) throws Exception {
    var ledger = new Ledger();
    int rounds = bench.size(2, 8);
    for (int round = 0; round < rounds; round++) {
      new CaseOfTwo(bench, ledger, "ORG-TWICE-" + round).live();
    }
    var acts = acts(bench);
    for (var act : acts) {
      Together.did(
          ledger,
          act,
          () -> send(bench.office().manager(), bench.first(), act),
          () -> send(bench.office().manager(), bench.second(), act));
    }
    assertThat(acts).as("acts of the description").hasSizeGreaterThan(40);
    assertThat(ledger.forbidden(false, 400, 403, 404, 405, 406, 415, 422, 428)).isEmpty();
    return "%d pairs of people, %d acts twice; answers %s"
        .formatted(rounds * CaseOfTwo.PAIRS, acts.size(), ledger.summary());
  }

  /**
   * Every act there is, as {@code POST /api/v1/…}, with ids of nothing; launches have trials of
   * their own.
   */
  private static Set<String> acts(Bench bench) {
    var paths =
        bench.office().manager().get(bench.first(), "/v3/api-docs").expect(200).json().get("paths");
    var acts = new TreeSet<String>();
    paths
        .properties()
        .forEach(
            path -> {
              for (var method : List.of("post", "put", "delete")) {
                if (path.getValue().has(method) && !path.getKey().endsWith("/launches")) {
                  acts.add(
                      method.toUpperCase(Locale.ROOT)
                          + " "
                          + path.getKey().replaceAll("\\{[^}]+}", "KR-1-2018"));
                }
              }
            });
    return acts;
  }

  private static Answer send(Person person, Node node, String act) {
    var parts = act.split(" ", 2);
    return person.send(node, parts[0], parts[1], "{}");
  }
}
