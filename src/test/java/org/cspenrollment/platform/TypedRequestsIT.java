package org.cspenrollment.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cspenrollment.SignedIn;
import org.cspenrollment.platform.web.ApiDescription;
import org.cspenrollment.platform.web.ApiRoutes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/**
 * F9, F10, F17, F22 and security 11 and 12, of every parameter and every field that the description
 * of the API names: what is no text, no day and no number is refused there, and named.
 */
@SpringBootTest
@AutoConfigureMockMvc
class TypedRequestsIT {

  /** What is sent to a field or a parameter, and how it is refused. */
  private record Try(String route, URI address, String field, String body) {}

  private static final List<String> NO_DAYS =
      List.of(
          "2018-11-15T15:00:00.000Z",
          "2018-11-05T00:00",
          "+999999999-12-31",
          "0000-01-01",
          "2018-2-3",
          "2018-02-30");

  @Autowired private MockMvc mvc;
  @Autowired private ObjectMapper json;

  private JsonNode api;

  @BeforeEach
  void read() throws Exception {
    api =
        json.readTree(
            mvc.perform(get("/v3/api-docs").with(authentication(as(Role.MANAGER))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray());
  }

  @Test
  void noParameterIsTakenThatIsNoTextNoDayOrNoYear() {
    var tries = new ArrayList<Try>();
    eachOperation(
        (route, operation) ->
            operation
                .path("parameters")
                .forEach(parameter -> tries.addAll(ofParameter(route, parameter))));

    assertThat(tries).hasSizeGreaterThan(100);
    assertThat(tries.stream().map(this::taken).flatMap(List::stream)).isEmpty();
  }

  @Test
  void noFieldOfABodyIsTakenThatIsNoTextNoDayOrNoNumber() {
    var tries = new ArrayList<Try>();
    eachOperation(
        (route, operation) -> {
          var body = operation.at("/requestBody/content/application~1json/schema");
          new BodyFields(api)
              .of(body)
              .forEach((field, wrong) -> tries.addAll(ofField(route, field, wrong)));
        });

    assertThat(tries).hasSizeGreaterThan(300);
    assertThat(tries.stream().map(this::taken).flatMap(List::stream)).isEmpty();
  }

  private List<Try> ofParameter(String route, JsonNode parameter) {
    var name = parameter.path("name").asText();
    var schema = parameter.path("schema");
    var tries = new ArrayList<Try>();
    if (parameter.path("in").asText().equals("query")) {
      tries.add(new Try(route, address(route, name + "=a%00b"), name, ""));
      if (schema.path("format").asText().equals("date")) {
        NO_DAYS.forEach(
            day ->
                tries.add(
                    new Try(
                        route, address(route, name + "=" + day.replace("+", "%2B")), name, "")));
      }
    }
    if (name.equals("year")) {
      for (var year : List.of("0", "-5", "99999", "2147483647", "2018.5")) {
        tries.add(
            parameter.path("in").asText().equals("path")
                ? new Try(route, URI.create(path(route).replace("2018", year)), name, "")
                : new Try(route, address(route, "year=" + year), name, ""));
      }
    }
    return tries;
  }

  private List<Try> ofField(String route, String field, BodyFields.Field wrong) {
    var values = new ArrayList<>(wrong.otherKinds());
    if (wrong.isDay()) {
      NO_DAYS.forEach(day -> values.add('"' + day + '"'));
    }
    return values.stream()
        .map(value -> new Try(route, address(route, ""), field, wrong.body(value)))
        .toList();
  }

  /** Nothing where it is refused as it should be; else what was answered. */
  private List<String> taken(Try one) {
    try {
      var method = HttpMethod.valueOf(one.route().substring(0, one.route().indexOf(' ')));
      var sent = request(method, one.address()).with(authentication(asOneWhoMay(one.route())));
      if (!method.equals(HttpMethod.GET)) {
        sent.with(csrf());
      }
      if (!one.body().isEmpty()) {
        sent.contentType(MediaType.APPLICATION_JSON).content(one.body());
      } else if (!method.equals(HttpMethod.GET)) {
        sent.contentType("text/csv").content("tenantId");
      }
      var answer = mvc.perform(sent).andReturn().getResponse();
      var problem = json.readTree(answer.getContentAsByteArray());
      var named = problem.at("/errors/0/field").asText().replace(".[", "[");
      boolean right = Set.of(400, 422).contains(answer.getStatus()) && named.equals(one.field());
      return right
          ? List.of()
          : List.of(one + " -> " + answer.getStatus() + " " + answer.getContentAsString());
    } catch (Exception e) {
      return List.of(one + " -> " + e);
    }
  }

  private org.springframework.security.core.Authentication asOneWhoMay(String route) {
    var method = route.substring(0, route.indexOf(' '));
    var shape = ApiDescription.shape(route.substring(route.indexOf(' ') + 1));
    var roles =
        ApiRoutes.ALL.stream()
            .filter(known -> known.method().name().equals(method))
            .filter(known -> ApiDescription.shape(known.pattern()).equals(shape))
            .findFirst()
            .orElseThrow()
            .roles();
    return as(
        roles.isEmpty() || roles.contains(Role.MANAGER)
            ? Role.MANAGER
            : roles.stream().sorted().findFirst().orElseThrow());
  }

  private static org.springframework.security.core.Authentication as(Role role) {
    return SignedIn.authentication(
        role == Role.PARTNER
            ? SignedIn.partner("hanul", "0000")
            : SignedIn.staff("manager1", role));
  }

  private static URI address(String route, String query) {
    return URI.create(path(route) + (query.isEmpty() ? "" : "?" + query));
  }

  private static String path(String route) {
    return route
        .substring(route.indexOf(' ') + 1)
        .replace("{caseNumber}", "KR-10421-2018")
        .replace("{tenantId}", "KR-10421")
        .replace("{year}", "2018")
        .replace("{requirementId}", "REQ-SUP2")
        .replace("{requirement}", "REQ-SUP2")
        .replace("{step}", "PROVIDER")
        .replace("{number}", "1")
        .replace("{mailId}", "1")
        .replaceAll("\\{[a-zA-Z]*}", "0b4a8e9e-2f0e-4a53-9d2e-5d1f8f9f0001");
  }

  private void eachOperation(java.util.function.BiConsumer<String, JsonNode> act) {
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        one ->
                            act.accept(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                one.getValue())));
  }
}
