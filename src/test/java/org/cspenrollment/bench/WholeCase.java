package org.cspenrollment.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One case of the first edition from its opening to its approval, done by three people as their
 * pages would: the partner sends three files and hands in, a reviewer finds, claims and answers
 * three tasks.
 */
record WholeCase(HttpPerson manager, HttpPerson partner, HttpPerson reviewer) {

  private static final Map<String, Map<String, Object>> FACTS =
      Map.of(
          "verify-support-package",
          Map.of(
              "planType", "ASFP",
              "contractId", "C-1",
              "accessId", "A-1",
              "planStart", "2018-09-20",
              "planEnd", "2019-09-19",
              "planEntity", "Bench",
              "entityMatches", true),
          "verify-service-evidence",
          Map.of(
              "serviceType", "MANAGED_SERVICE",
              "serviceName", "Backup",
              "customersServed", 4,
              "firstDelivery", "2018-02-01"),
          "verify-infrastructure",
          Map.of("billingCapability", true, "provisioningCapability", true));

  private static final List<String> REQUIREMENTS = List.of("REQ-SUP2", "REQ-SVC", "REQ-INF");

  static WholeCase by(PackagedProduct product, int number) {
    return new WholeCase(
        new HttpPerson(product, BenchPeople.named("MANAGER", number)),
        new HttpPerson(product, BenchPeople.named("PARTNER", number)),
        new HttpPerson(product, BenchPeople.named("REVIEWER", number)));
  }

  /** Does it for a tenant; the number of its case. */
  String of(String tenant) {
    var opened =
        manager.post("/api/v1/enrollments", Map.of("tenantId", tenant, "basisDate", "2018-10-15"));
    var number = opened.get("id").asText();
    for (var requirement : REQUIREMENTS) {
      partner.upload(number, requirement, SmallPdf.saying(requirement + " of " + tenant));
    }
    partner.post("/api/v1/enrollments/" + number + "/submission", Map.of());
    var tasks = reviewer.get("/api/v1/tasks?size=15&caseId=" + number).get("items");
    if (tasks.size() != REQUIREMENTS.size()) {
      throw new IllegalStateException(number + " has other tasks: " + tasks);
    }
    tasks.forEach(this::answer);
    return number;
  }

  private void answer(JsonNode task) {
    var path = "/api/v1/tasks/" + task.get("id").asText();
    reviewer.post(path + "/claim", Map.of());
    List<String> proof = new ArrayList<>();
    reviewer.get(path + "/form").get("proof").forEach(each -> proof.add(each.get("code").asText()));
    var verdict = new HashMap<String, Object>();
    verdict.put("verdict", "MET");
    verdict.put("comment", "Seen and complete");
    verdict.put("facts", FACTS.get(task.get("task").asText()));
    verdict.put("proof", proof);
    verdict.put("unseenReason", "The benchmark looks at no file");
    reviewer.post(path + "/completion", verdict);
  }
}
