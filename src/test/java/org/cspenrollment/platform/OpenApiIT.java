package org.cspenrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspenrollment.SignedIn;
import org.cspenrollment.platform.web.ApiDescription;
import org.cspenrollment.platform.web.ApiRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What somebody learns who reads the description of the API. */
@SpringBootTest
@AutoConfigureMockMvc
class OpenApiIT {

  /** The one route of the pages' scripts, which programs do not need. */
  private static final Set<String> NOT_DESCRIBED = Set.of("GET /api/v1/csrf");

  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  private JsonNode api;

  @BeforeEach
  void read() throws Exception {
    var manager = SignedIn.authentication(SignedIn.staff("manager1", Role.MANAGER));
    api =
        json.readTree(
            mvc.perform(get("/v3/api-docs").with(authentication(manager)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
  }

  @Test
  void saysWhatItIsAndUnderWhichLicence() {
    assertThat(api.path("openapi").asText()).startsWith("3.1");
    assertThat(api.at("/info/title").asText()).isEqualTo("CSP Enrollment");
    assertThat(api.at("/info/description").asText()).contains("Not a Microsoft product");
    assertThat(api.at("/info/license/identifier").asText()).isEqualTo("Apache-2.0");
    assertThat(api.at("/servers/0/url").asText()).isEqualTo("/");
    assertThat(api.at("/components/securitySchemes").properties()).hasSize(2);
  }

  @Test
  void describesEveryRouteThatSomethingAnswers() {
    var answered =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(
                mapping ->
                    mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(
                            method ->
                                mapping.getPatternValues().stream()
                                    .map(path -> method + " " + ApiDescription.shape(path))))
            .collect(Collectors.toSet());
    var expected =
        ApiRoutes.ALL.stream()
            .map(route -> route.method() + " " + ApiDescription.shape(route.pattern()))
            .filter(answered::contains)
            .filter(route -> !NOT_DESCRIBED.contains(route))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(operations().keySet())
        .hasSizeGreaterThan(25)
        .extracting(ApiDescription::shape)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void saysOfEveryRouteWhoMayUseItAndHowItRefuses() {
    operations()
        .forEach(
            (route, operation) -> {
              assertThat(operation.path("description").asText())
                  .as(route)
                  .matches("For: [a-z-]+(, [a-z-]+)*\\.");
              assertThat(operation.at("/responses/default/$ref").asText())
                  .as(route)
                  .isEqualTo("#/components/responses/Problem");
            });
    assertThat(api.at("/components/responses/Problem/content/application~1problem+json"))
        .isNotEmpty();
    assertThat(api.at("/components/schemas/Problem/properties").properties())
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrder(
            "type", "title", "status", "detail", "traceId", "reason", "errors");
  }

  @Test
  void hasAShapeForEveryAnswer() {
    operations()
        .forEach(
            (route, operation) -> {
              var success =
                  operation.path("responses").properties().stream()
                      .filter(answer -> answer.getKey().startsWith("2"))
                      .toList();
              assertThat(success).as(route).isNotEmpty().hasSizeLessThan(3);
              if (success.size() == 2) {
                assertThat(success.get(0).getKey()).as(route).isEqualTo("200");
                assertThat(success.get(1).getKey()).as(route).isIn("201", "202");
                assertThat(success.get(0).getValue().path("content"))
                    .as(route)
                    .isEqualTo(success.get(1).getValue().path("content"));
                assertThat(operation.path("parameters").toString())
                    .as(route)
                    .contains("Idempotency-Key");
              }
              if (!success.get(0).getKey().equals("204")) {
                assertThat(success.get(0).getValue().path("content").properties())
                    .as(route)
                    .isNotEmpty()
                    .allSatisfy(
                        content -> {
                          assertThat(content.getKey()).doesNotContain("*");
                          assertThat(content.getValue().toString())
                              .containsAnyOf("$ref", "\"binary\"");
                        });
              }
            });
    assertThat(operations().get("POST /api/v1/enrollments").at("/responses/200").toString())
        .contains("#/components/schemas/CaseView");
    assertThat(operations().get("POST /api/v1/enrollments").at("/responses/201").toString())
        .contains("#/components/schemas/CaseView");
    assertThat(api.at("/components/schemas").properties())
        .extracting(Map.Entry::getKey)
        .doesNotContain("PageObject", "Object");
  }

  @Test
  void pointsOnlyToWhatIsThere() {
    var references =
        api.findValues("$ref").stream().map(JsonNode::asText).collect(Collectors.toSet());

    assertThat(references)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            reference -> assertThat(api.at(reference.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void saysWhatAFileUploadIsMadeOf() {
    var parts = api.at("/components/schemas/Parts");

    assertThat(parts.path("required").toString()).contains("requirement", "file");
    assertThat(
            operations()
                .get("POST /api/v1/partners/import")
                .at("/requestBody/content")
                .properties())
        .extracting(content -> content.getKey() + " " + content.getValue().path("schema"))
        .containsExactlyInAnyOrder(
            "text/csv {\"type\":\"string\"}",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                + " {\"type\":\"string\",\"format\":\"binary\"}");
  }

  private Map<String, JsonNode> operations() {
    var operations = new TreeMap<String, JsonNode>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            operations.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                operation.getValue())));
    return operations;
  }
}
