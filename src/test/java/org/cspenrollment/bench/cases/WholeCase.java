package org.cspenrollment.bench.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.bench.BenchPeople;
import org.cspenrollment.bench.HttpPerson;
import org.cspenrollment.bench.PackagedProduct;
import org.cspenrollment.bench.SmallPdf;

/**
 * One case from its opening to its approval, done by three people as their pages would: the partner
 * sends a file for each requirement that asks for one and hands in, a reviewer finds, claims and
 * answers a task for each.
 */
record WholeCase(EditionCase edition, HttpPerson manager, HttpPerson partner, HttpPerson reviewer) {

  private static final Map<String, Map<String, Object>> FACTS =
      Map.of(
          "verify-support-package",
          Map.of(
              "planType", "ASFP",
              "contractId", "C-1",
              "accessId", "A-1",
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

  static WholeCase by(EditionCase edition, PackagedProduct product, int number) {
    return new WholeCase(
        edition,
        new HttpPerson(product, BenchPeople.named("MANAGER", number)),
        new HttpPerson(product, BenchPeople.named("PARTNER", number)),
        new HttpPerson(product, BenchPeople.named("REVIEWER", number)));
  }

  /** Does it for a tenant; the number of its case. */
  String of(String tenant) {
    var opened =
        manager.post(
            "/api/v1/enrollments", Map.of("tenantId", tenant, "basisDate", edition.basisDate()));
    var number = opened.get("id").asText();
    for (var requirement : edition.requirements()) {
      partner.upload(number, requirement, SmallPdf.saying(requirement + " of " + tenant));
    }
    partner.post("/api/v1/enrollments/" + number + "/submission", Map.of());
    var tasks = reviewer.get("/api/v1/tasks?size=15&caseId=" + number).get("items");
    if (tasks.size() != edition.requirements().size()) {
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
    var facts = new HashMap<>(FACTS.get(task.get("task").asText()));
    if (facts.containsKey("planType")) {
      facts.put("planStart", edition.planStart());
      facts.put("planEnd", edition.planEnd());
    }
    verdict.put("facts", facts);
    verdict.put("proof", proof);
    verdict.put("unseenReason", "The benchmark looks at no file");
    reviewer.post(path + "/completion", verdict);
  }
}
