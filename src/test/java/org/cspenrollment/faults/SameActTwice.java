package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.cspenrollment.faults.bench.Answer;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Node;
import org.cspenrollment.faults.bench.Person;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Upload;

/** Two people, or one in haste, do the same at the same moment on two nodes. */
final class SameActTwice implements Trial {

  private static final String ASKS =
      """
      {"verdict":"MORE_INFORMATION","informationRequest":{"documents":[{"name":"Invoice","why":"Unsigned"}]}}
      """;

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
    return "Two reviewers complete one task, two managers open a case, move a day and"
        + " hold a case; then every act of the API's description is sent twice, empty.";
  }

  @Override
  public String run(Bench bench) throws Exception {
    var ledger = new Ledger();
    int rounds = bench.size(2, 20);
    for (int round = 0; round < rounds; round++) {
      people(bench, ledger, round);
    }
    var acts = acts(bench);
    for (var act : acts) {
      atOnce(
          ledger,
          act,
          () -> send(bench.office().manager(), bench.first(), act),
          () -> send(bench.office().manager(), bench.second(), act));
    }
    assertThat(acts).as("acts of the description").hasSizeGreaterThan(40);
    assertThat(ledger.forbidden(false, 400, 403, 404, 405, 406, 415, 422, 428)).isEmpty();
    return "%d pairs of people, %d acts twice; answers %s"
        .formatted(rounds * 4, acts.size(), ledger.summary());
  }

  private static void people(Bench bench, Ledger ledger, int round) throws Exception {
    var organisation = "ORG-TWICE-" + round;
    var office = bench.office();
    var tenants = office.tenants(organisation, 1);
    var open = "{\"tenantId\":\"" + tenants.get(0) + "\"}";
    var one = office.manager();
    var other = office.person("manager2").basic();
    oneWins(
        atOnce(
            ledger,
            "open",
            () -> one.post(bench.first(), "/api/v1/enrollments", open),
            () -> other.post(bench.second(), "/api/v1/enrollments", open)));
    var caseNumber =
        bench
            .stored()
            .texts("select case_number from enrollment where tenant_id = ?", tenants.get(0))
            .get(0);
    var address = "/api/v1/enrollments/" + caseNumber;
    var task = handIn(bench, organisation, caseNumber);
    var reviewer = office.person("reviewer1").basic();
    var colleague = office.person("reviewer2").basic();
    oneWins(
        atOnce(
            ledger,
            "complete",
            () -> reviewer.post(bench.first(), task + "/completion", ASKS),
            () -> colleague.post(bench.second(), task + "/completion", ASKS)));
    var today = LocalDate.now(ZoneOffset.UTC);
    var moved =
        atOnce(
            ledger,
            "deadline",
            () -> one.post(bench.first(), address + "/deadline", move(today.plusDays(3))),
            () -> other.post(bench.second(), address + "/deadline", move(today.plusDays(4))));
    assertThat(moved).extracting(Answer::status).contains(200).isSubsetOf(200, 409);
    oneWins(
        atOnce(
            ledger,
            "hold",
            () -> one.post(bench.first(), address + "/hold", "{\"reason\":\"an audit\"}"),
            () -> other.post(bench.second(), address + "/hold", "{\"reason\":\"a merger\"}")));
  }

  /** Hands one requirement in; the address of the task it makes. */
  private static String handIn(Bench bench, String organisation, String caseNumber) {
    var partner = bench.office().partner(organisation).signIn(bench.first());
    var requirement = bench.office().requirementToProve(caseNumber);
    partner
        .upload(
            bench.first(),
            caseNumber,
            requirement,
            Upload.pdf("Twice " + caseNumber, 100, new Random(1)),
            "")
        .expect(201);
    partner
        .post(
            bench.first(),
            "/api/v1/enrollments/" + caseNumber + "/submission",
            "{\"requirements\":[\"" + requirement + "\"]}")
        .expect(200);
    var tasks =
        bench
            .office()
            .person("reviewer1")
            .basic()
            .get(bench.second(), "/api/v1/tasks?caseId=" + caseNumber)
            .expect(200)
            .json();
    return "/api/v1/tasks/" + tasks.at("/items/0/id").asText();
  }

  private static String move(LocalDate day) {
    return "{\"which\":\"EVIDENCE\",\"date\":\"%s\",\"reason\":\"a flood\"}".formatted(day);
  }

  private static void oneWins(List<Answer> answers) {
    assertThat(answers).filteredOn(Answer::done).as(answers.toString()).hasSize(1);
    assertThat(answers).filteredOn(one -> one.status() == 409).as(answers.toString()).hasSize(1);
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

  private static List<Answer> atOnce(
      Ledger ledger, String what, Callable<Answer> one, Callable<Answer> other) throws Exception {
    var together = new CyclicBarrier(2);
    var pool = Executors.newFixedThreadPool(2);
    try {
      var answers = new ArrayList<Answer>();
      for (var done : pool.invokeAll(List.of(after(together, one), after(together, other)))) {
        answers.add(ledger.note(what, "", done.get()));
      }
      return answers;
    } finally {
      pool.shutdownNow();
    }
  }

  private static Callable<Answer> after(CyclicBarrier together, Callable<Answer> act) {
    return () -> {
      together.await();
      return act.call();
    };
  }
}
