package org.cspenrollment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cspenrollment.EnrollmentApplication;
import org.cspenrollment.faults.bench.Answer;
import org.cspenrollment.faults.bench.Bench;
import org.cspenrollment.faults.bench.Ledger;
import org.cspenrollment.faults.bench.Person;
import org.cspenrollment.faults.bench.Trial;
import org.cspenrollment.faults.bench.Upload;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The forms of the pages and of Tasklist, sent twice at the same moment to two nodes. */
final class FormsSentTwice implements Trial {

  private static final String TASKS = "/camunda/api/engine/engine/default/task/";
  private static final String ASKS =
      """
      {"verdict":"MORE_INFORMATION","informationRequest":{"documents":[{"name":"Invoice","why":"Unsigned"}]}}
      """;
  private static final String VERDICT =
      """
      {"variables":{"verdict":{"type":"String","value":"MORE_INFORMATION"}}}
      """;

  @Override
  public String name() {
    return "forms-sent-twice";
  }

  @Override
  public String promise() {
    return "A form of a page or of Tasklist that is sent twice at the same moment, to two nodes, is"
        + " done once, and nobody sees an error.";
  }

  @Override
  public String tried() {
    return "A partner hands in, chooses to leave and takes that back, each sent twice; two"
        + " reviewers complete a task in Tasklist; then every form of the pages, sent twice empty.";
  }

  @Override
  public String run(Bench bench) throws Exception {
    var ledger = new Ledger();
    int rounds = bench.size(1, 10);
    for (int round = 0; round < rounds; round++) {
      partner(bench, ledger, "ORG-FORMS-" + round);
    }
    var partner = bench.office().partner("ORG-FORMS-0").signIn(bench.first());
    var manager = bench.office().person("manager2").signIn(bench.first());
    var forms = forms();
    for (var form : forms) {
      var who = form.startsWith("/accounts") ? manager : partner;
      Together.did(
          ledger,
          "page " + form,
          () -> who.submit(bench.first(), form, ""),
          () -> who.submit(bench.second(), form, ""));
    }
    assertThat(forms).hasSizeGreaterThan(20);
    assertThat(ledger.forbidden(false, 400, 403, 404, 415, 422)).isEmpty();
    return "%d pairs, and %d forms empty; answers %s"
        .formatted(rounds * 4, forms.size(), ledger.summary());
  }

  private static void partner(Bench bench, Ledger ledger, String organisation) throws Exception {
    var office = bench.office();
    var caseNumber = office.cases(office.tenants(organisation, 1)).get(0);
    var partner = office.partner(organisation).signIn(bench.first());
    var requirement = office.requirementToProve(caseNumber);
    partner
        .upload(
            bench.first(),
            caseNumber,
            requirement,
            Upload.pdf("Forms " + caseNumber, 100, new Random(1)),
            "")
        .expect(201);
    var page = "/portal/cases/" + caseNumber;
    twice(bench, ledger, partner, page + "/submission", "requirements=" + requirement);
    assertThat(recorded(bench, caseNumber, "REQUIREMENT_HANDED_IN")).isEqualTo(1);
    inTasklist(bench, ledger, caseNumber);
    assertThat(recorded(bench, caseNumber, "TASK_COMPLETED")).isEqualTo(1);
    twice(bench, ledger, partner, page + "/leave", "confirmed=true");
    assertThat(recorded(bench, caseNumber, "LEAVING_ELECTED")).isEqualTo(1);
    twice(bench, ledger, partner, page + "/leave/taking-back", "");
    assertThat(recorded(bench, caseNumber, "ELECTION_TAKEN_BACK")).isEqualTo(1);
  }

  /** One of the two wins; for the other the task is gone. */
  private static void inTasklist(Bench bench, Ledger ledger, String caseNumber) throws Exception {
    var one = bench.office().person("reviewer1").signIn(bench.first());
    var other = bench.office().person("reviewer2").signIn(bench.second());
    var task =
        one.get(bench.first(), "/api/v1/tasks?caseId=" + caseNumber)
            .expect(200)
            .json()
            .at("/items/0/id")
            .asText();
    one.get(bench.first(), "/camunda/app/tasklist/default/").expect(200);
    other.get(bench.second(), "/camunda/app/tasklist/default/").expect(200);
    one.put(bench.first(), "/api/v1/tasks/" + task + "/draft", ASKS).expect(200);
    other.put(bench.second(), "/api/v1/tasks/" + task + "/draft", ASKS).expect(200);
    var answers =
        Together.did(
            ledger,
            "tasklist",
            () -> one.post(bench.first(), TASKS + task + "/submit-form", VERDICT),
            () -> other.post(bench.second(), TASKS + task + "/submit-form", VERDICT));
    assertThat(answers).filteredOn(Answer::done).as(answers.toString()).hasSize(1);
  }

  private static void twice(Bench bench, Ledger ledger, Person partner, String form, String fields)
      throws Exception {
    var answers =
        Together.did(
            ledger,
            "page " + form,
            () -> partner.submit(bench.first(), form, fields),
            () -> partner.submit(bench.second(), form, fields));
    assertThat(answers).as(answers.toString()).allMatch(one -> one.status() == 302);
  }

  private static long recorded(Bench bench, String caseNumber, String action) {
    return bench
        .stored()
        .count(
            "select count(*) from audit_entry where stream = ? and action = ?", caseNumber, action);
  }

  /** Every form of a page, with ids of nothing; those that end the session are left out. */
  private static Set<String> forms() {
    var forms = new TreeSet<String>();
    var controllers = new ClassPathScanningCandidateComponentProvider(false);
    controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    controllers.findCandidateComponents(EnrollmentApplication.class.getPackageName()).stream()
        .map(one -> ClassUtils.resolveClassName(one.getBeanClassName(), null))
        .forEach(type -> forms.addAll(formsOf(type)));
    forms.removeIf(one -> one.contains("/api/") || one.contains("/sessions/"));
    return forms;
  }

  private static List<String> formsOf(Class<?> controller) {
    var begin = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
    var before = begin == null || begin.path().length == 0 ? "" : begin.path()[0];
    return Arrays.stream(controller.getDeclaredMethods())
        .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, PostMapping.class))
        .filter(form -> form != null)
        .map(form -> before + (form.path().length == 0 ? "" : form.path()[0]))
        .map(path -> path.replaceAll("\\{[^}]+}", "KR-1-2018"))
        .toList();
  }
}
