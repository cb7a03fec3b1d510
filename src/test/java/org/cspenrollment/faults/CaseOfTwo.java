package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cspenrollment.faults.bench.Answer;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Person;
import org.cspenrollment.faults.bench.Upload;

/**
 * What is done with one case from its opening to its cancellation, each act by two at the same
 * moment, one on each node.
 *
 * @param organisation whose case it is
 */
record CaseOfTwo(Bench bench, Ledger ledger, String organisation) {

  private static final String ASKS =
      """
      {"verdict":"MORE_INFORMATION","informationRequest":{"documents":[{"name":"Invoice","why":"Unsigned"}]}}
      """;

  /** How many pairs of people one case has. */
  static final int PAIRS = 11;

  /** All of them, in the order in which a case comes to them. */
  void live() throws Exception {
    var one = bench.office().manager();
    var other = bench.office().person("manager2").basic();
    var tenant = bench.office().tenants(organisation, 1).get(0);
    oneWins(twice("open", one, other, "/api/v1/enrollments", "{\"tenantId\":\"" + tenant + "\"}"));
    var caseNumber =
        bench
            .stored()
            .texts("select case_number from enrollment where tenant_id = ?", tenant)
            .get(0);
    var requirement = bench.office().requirementToProve(caseNumber);
    prepared(caseNumber, requirement);
    reviewed(caseNumber, requirement);
    managed(one, other, "/api/v1/enrollments/" + caseNumber);
  }

  /** The partner in haste: a file sent twice with one key, a case handed in twice. */
  private void prepared(String caseNumber, String requirement) throws Exception {
    var partner = bench.office().partner(organisation).signIn(bench.first());
    var file = Upload.pdf("Twice " + caseNumber, 100, new Random(1));
    var key = "twice-" + caseNumber;
    oneAtLeast(
        Together.did(
            ledger,
            "upload",
            () -> partner.upload(bench.first(), caseNumber, requirement, file, key),
            () -> partner.upload(bench.second(), caseNumber, requirement, file, key)));
    assertThat(
            bench
                .stored()
                .count("select count(*) from evidence_file where sha256 = ?", file.sha256()))
        .as("files of one key")
        .isEqualTo(1);
    oneAtLeast(
        twice(
            "hand in",
            partner,
            partner,
            "/api/v1/enrollments/" + caseNumber + "/submission",
            "{\"requirements\":[\"" + requirement + "\"]}"));
  }

  private void reviewed(String caseNumber, String requirement) throws Exception {
    var reviewer = bench.office().person("reviewer1").basic();
    var colleague = bench.office().person("reviewer2").basic();
    var tasks = new ArrayList<String>();
    reviewer
        .get(bench.second(), "/api/v1/tasks?caseId=" + caseNumber)
        .expect(200)
        .json()
        .get("items")
        .forEach(
            item -> {
              if (item.get("requirement").asText().equals(requirement)) {
                tasks.add(item.get("id").asText());
              }
            });
    assertThat(tasks).as("tasks of a requirement handed in twice").hasSize(1);
    var task = "/api/v1/tasks/" + tasks.get(0);
    var claims = twice("claim", reviewer, colleague, task + "/claim", "");
    oneWins(claims);
    var owner = claims.get(0).done() ? reviewer : colleague;
    oneAtLeast(twice("unclaim", owner, owner, task + "/unclaim", ""));
    oneWins(twice("complete", reviewer, colleague, task + "/completion", ASKS));
  }

  private void managed(Person one, Person other, String address) throws Exception {
    var today = LocalDate.now(ZoneOffset.UTC);
    oneAtLeast(
        Together.did(
            ledger,
            "deadline",
            () -> one.post(bench.first(), address + "/deadline", move(today.plusDays(3))),
            () -> other.post(bench.second(), address + "/deadline", move(today.plusDays(4)))));
    oneWins(twice("hold", one, other, address + "/hold", "{\"reason\":\"an audit\"}"));
    oneWins(
        twice(
            "release",
            one,
            other,
            address + "/hold",
            "{\"reason\":\"no audit\",\"release\":true}"));
    oneWins(twice("cancel", one, other, address + "/cancellation", "{\"reason\":\"a merger\"}"));
    oneWins(twice("reopen", one, other, address + "/reopening", "{\"reason\":\"no merger\"}"));
  }

  private List<Answer> twice(String what, Person one, Person other, String path, String json)
      throws Exception {
    return Together.did(
        ledger,
        what,
        () -> one.post(bench.first(), path, json),
        () -> other.post(bench.second(), path, json));
  }

  private static String move(LocalDate day) {
    return "{\"which\":\"EVIDENCE\",\"date\":\"%s\",\"reason\":\"a flood\"}".formatted(day);
  }

  private static void oneWins(List<Answer> answers) {
    assertThat(answers).filteredOn(Answer::done).as(answers.toString()).hasSize(1);
    assertThat(answers).filteredOn(one -> one.status() == 409).as(answers.toString()).hasSize(1);
  }

  /** Who comes later is told, or finds it done as wished. */
  private static void oneAtLeast(List<Answer> answers) {
    assertThat(answers).filteredOn(Answer::done).as(answers.toString()).isNotEmpty();
    assertThat(answers).allMatch(one -> one.done() || one.status() == 409, answers.toString());
  }
}
