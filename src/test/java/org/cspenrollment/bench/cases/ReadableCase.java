package org.cspenrollment.bench.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cspenrollment.bench.HttpPerson;

/**
 * Whether who, when, what and why can still be read of a case that was renewed: in the record, on
 * the page of its partner, and in what Cockpit shows of it.
 */
record ReadableCase(EditionCase edition, HttpPerson manager, HttpPerson partner) {

  private static final String API = "/api/v1/enrollments/";

  void prove(String number) {
    var record = items(manager.get(API + number + "/audit?size=100").get("items"));
    assertThat(record)
        .as(number)
        .allSatisfy(
            line -> {
              assertThat(line.get("actor").asText()).as("who").isNotBlank();
              assertThat(line.get("at").asText()).as("when").startsWith(year());
              assertThat(line.get("hash").asText()).as("chained").hasSize(64);
            });
    assertThat(record)
        .extracting(line -> line.get("action").asText() + " by " + role(line))
        .contains(
            "CASE_OPENED by manager",
            "EVIDENCE_RECEIVED by partner",
            "REQUIREMENT_HANDED_IN by partner",
            "TASK_COMPLETED by reviewer");
    int many = edition.requirements().size();
    assertThat(of(record, "EVIDENCE_RECEIVED")).hasSize(many);
    assertThat(of(record, "TASK_COMPLETED"))
        .hasSize(many)
        .allSatisfy(line -> assertThat(line.get("details").toString()).contains("MET"));
    assertThat(of(record, "RENEWED")).hasSize(1);

    var seen = manager.get(API + number);
    assertThat(seen.get("state").asText()).isEqualTo("APPROVED");
    assertThat(seen.get("outcomeSentence").get("en").asText()).as("why").isNotBlank();
    assertThat(items(seen.get("passport"))).as("by which tables").hasSizeGreaterThan(5);
    assertThat(items(seen.get("requirements")))
        .filteredOn(each -> each.get("result").asText().equals("MET"))
        .hasSizeGreaterThanOrEqualTo(many);

    var path = items(manager.get(API + number + "/path").get("processes"));
    assertThat(path).as("the way through the processes").isNotEmpty();
    assertThat(path)
        .allSatisfy(
            process -> {
              assertThat(process.get("endedAt").asText()).startsWith(year());
              assertThat(items(process.get("steps"))).isNotEmpty();
            });
    assertThat(new String(partner.page("/portal/cases/" + number), StandardCharsets.UTF_8))
        .contains(number, edition.requirements().get(0) + ".pdf");
  }

  /** Whether the durations of the steps of all cases can still be told. */
  void proveDurations() {
    assertThat(
            items(
                manager
                    .get("/api/v1/cycles/" + edition.basisDate().substring(0, 4) + "/durations")
                    .get("steps")))
        .isNotEmpty();
  }

  /** The year in which they are worked on. */
  private String year() {
    return edition.day().substring(0, 5);
  }

  private static String role(JsonNode line) {
    return line.get("actor").asText().replaceAll("[0-9]", "");
  }

  private static List<JsonNode> of(List<JsonNode> record, String action) {
    return record.stream().filter(line -> line.get("action").asText().equals(action)).toList();
  }

  private static List<JsonNode> items(JsonNode array) {
    var items = new ArrayList<JsonNode>();
    array.forEach(items::add);
    return items;
  }
}
