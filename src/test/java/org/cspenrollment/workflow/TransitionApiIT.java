package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The way to indirect reseller over HTTP. */
@CaseTest
class TransitionApiIT {

  private static final String HEADER =
      "customerId,customerName,agreement,subscriptionId,subscriptionName,kind,addOnOf,quantity\n";

  @Autowired private CaseStory story;
  @Autowired private TransitionStory way;
  @Autowired private AuditTrail audit;
  @Autowired private MockMvc http;

  private static final String ACCEPTED = "{\"acceptedOn\": \"2018-09-17\"}";

  private Enrollment enrollment;
  private Actor partner;

  @BeforeEach
  void aCaseThatHasChosenTheResellerPath() {
    enrollment = story.opened();
    story.chooseResellerPath(enrollment);
    partner = story.partner(enrollment);
  }

  @Test
  void theWholeWayStandsInOneAnswer() {
    var answer = get(partner, "?size=10");

    assertThat(answer.<String>read("$.id")).isEqualTo(enrollment.id().value());
    assertThat(answer.<String>read("$.state")).isEqualTo("TRANSITION_ELECTED");
    assertThat(answer.<String>read("$.provider.name")).isEqualTo("Contoso Distribution");
    assertThat(answer.<List<String>>read("$.steps[*].step"))
        .startsWith("PROFILE", "ENROLLMENT", "APPROVAL")
        .endsWith("INCENTIVES");
    assertThat(answer.<String>read("$.steps[1].state")).isEqualTo("OPEN");
    assertThat(answer.<String>read("$.steps[1].sentence.ko")).contains("지금 등록");
    assertThat(answer.<String>read("$.steps[1].ruleId")).isEqualTo("rule_enrollAsReseller");
    assertThat(answer.<Integer>read("$.customers.total")).isZero();
    assertThat(answer.<Integer>read("$.progress.percent")).isZero();
  }

  @Test
  void somebodyElsesWayAnswersLikeNone() {
    way.lists(enrollment, "c1", 1);
    var stranger = SignedIn.partner("stranger", "ORG-OTHER");
    var acts =
        Map.of(
            "", HttpMethod.GET,
            "/transfers", HttpMethod.GET,
            "/customers/c1", HttpMethod.DELETE);

    acts.forEach(
        (path, method) -> {
          var theirs = send(stranger, method, path(enrollment.id().value(), path), null);
          var none = send(stranger, method, path("KR-999-2018", path), null);
          assertThat(theirs.getStatus()).as(path).isEqualTo(404);
          assertThat(withoutTrace(theirs)).as(path).isEqualTo(withoutTrace(none));
        });
    for (var path : List.of("/enrollment", "/agreement", "/customers", "/transfers")) {
      assertRefused(404, "not-found", post(stranger, path, body(path)));
    }
    assertRefused(404, "not-found", put(stranger, "/provider", "{\"name\": \"P\"}"));
    assertRefused(404, "not-found", csv(stranger, HEADER, false));
    assertThat(way.of(enrollment).counts().customers()).isEqualTo(1);
  }

  private static String body(String path) {
    return switch (path) {
      case "/enrollment" -> "{\"profileCurrent\": true, \"enrolledOn\": \"2018-09-17\"}";
      case "/agreement" -> "{\"acceptedOn\": \"2018-09-17\"}";
      case "/customers" -> "{\"customerId\": \"c9\", \"name\": \"Nine\"}";
      default -> "{\"customerId\": \"c1\"}";
    };
  }

  @Test
  void whoHasNoBusinessWithCasesIsNotAllowed() {
    var owner = SignedIn.staff("policy1", Role.POLICY_OWNER);
    assertThat(send(owner, HttpMethod.GET, path(enrollment.id().value(), ""), null).getStatus())
        .isEqualTo(403);
  }

  @Test
  void aCaseThatIsNotOnTheWayHasNone() {
    var other = story.opened();
    assertThat(send(MANAGER, HttpMethod.GET, path(other.id().value(), ""), null).getStatus())
        .isEqualTo(404);
    assertRefused(
        409,
        "no-transition",
        send(
            story.partner(other),
            HttpMethod.POST,
            path(other.id().value(), "/customers"),
            body("/customers")));
  }

  @Test
  void aReportSaysADayThatCanBe() {
    assertRefused(
        422,
        "invalid-field",
        post(partner, "/enrollment", "{\"profileCurrent\": true, \"enrolledOn\": \"2018-09-18\"}"));
    assertRefused(
        422,
        "invalid-field",
        post(
            partner, "/enrollment", "{\"profileCurrent\": false, \"enrolledOn\": \"2018-09-17\"}"));
    assertRefused(400, "missing-field", post(partner, "/enrollment", "{\"profileCurrent\": true}"));
    assertThat(post(partner, "/enrollment", "{\"approved\": true}").getStatus()).isEqualTo(400);
    assertRefused(409, "step-not-open", post(partner, "/agreement", body("/agreement")));

    assertThat(post(partner, "/enrollment", body("/enrollment")).getStatus()).isEqualTo(200);
    assertRefused(409, "step-not-open", post(partner, "/enrollment", body("/enrollment")));
    assertRefused(
        409,
        "step-not-open",
        put(partner, "/provider", "{\"name\": \"P\", \"invitationAcceptedOn\": \"2018-09-17\"}"));
    assertThat(put(partner, "/provider", "{\"name\": \"Fabrikam\"}").getStatus()).isEqualTo(200);
    assertThat(way.of(enrollment).provider()).isEqualTo("Fabrikam");
  }

  @Test
  void theOfficeMayActForThePartnerAndTheRecordSaysSo() {
    post(REVIEWER, "/customers", body("/customers"));
    post(partner, "/customers", "{\"customerId\": \"c1\", \"name\": \"One\"}");

    var entries = audit.entries(enrollment.id().value(), new PageRequest(0, 10)).items();
    assertThat(entries.get(0).details()).contains("\"onBehalfOfPartner\":false");
    assertThat(entries.get(1).actor()).isEqualTo("reviewer1");
    assertThat(entries.get(1).details()).contains("\"onBehalfOfPartner\":true");
  }

  @Test
  void customersAreKeptOneByOne() {
    var added = post(partner, "/customers", body("/customers"));
    assertThat(added.getStatus()).isEqualTo(201);
    assertThat(added.getHeader("Location"))
        .isEqualTo(path(enrollment.id().value(), "/customers/c9"));
    assertRefused(409, "customer-exists", post(partner, "/customers", body("/customers")));
    assertRefused(
        422,
        "invalid-field",
        post(partner, "/customers", "{\"customerId\": \"a b\", \"name\": \"\"}"));
    assertRefused(
        422,
        "invalid-field",
        put(partner, "/customers/c9", "{\"name\": \"Nine\", \"agreement\": \"MAYBE\"}"));
    var changed =
        put(partner, "/customers/c9", "{\"name\": \"Nine Ltd\", \"agreement\": \"ATTESTED\"}");
    assertThat(read(changed).<String>read("$.customer.name")).isEqualTo("Nine Ltd");
    assertThat(read(changed).<Boolean>read("$.customer.agreementSettled")).isFalse();
    assertThat(delete("/customers/c9").getStatus()).isEqualTo(204);
    assertThat(delete("/customers/c9").getStatus()).isEqualTo(404);
  }

  @Test
  void anAddOnBelongsToABaseOfTheSameCustomer() {
    way.lists(enrollment, "c1", 1);
    way.lists(enrollment, "c2", 1);
    var addOn =
        "{\"name\": \"Audio\", \"kind\": \"LICENSE\", \"quantity\": 5, \"addOnOf\": \"%s\"}";

    assertRefused(
        422,
        "invalid-field",
        put(partner, "/customers/c1/subscriptions/a", addOn.formatted("nix")));
    assertRefused(
        422,
        "invalid-field",
        put(partner, "/customers/c1/subscriptions/a", addOn.formatted("c2-s001")));
    assertThat(
            put(partner, "/customers/c1/subscriptions/a", addOn.formatted("c1-s001")).getStatus())
        .isEqualTo(200);
    assertRefused(
        422, "invalid-field", put(partner, "/customers/c1/subscriptions/b", addOn.formatted("a")));
    assertRefused(
        422,
        "invalid-field",
        put(partner, "/customers/c2/subscriptions/a", addOn.formatted("c2-s001")));
    assertRefused(409, "has-add-ons", delete("/customers/c1/subscriptions/c1-s001"));
    assertThat(delete("/customers/c1/subscriptions/a").getStatus()).isEqualTo(204);
  }

  @Test
  void nothingIsTransferredBeforeTheProviderIsLinkedAndTheCustomerHasConsented() {
    way.lists(enrollment, "c1", 2);
    assertRefused(409, "provider-not-linked", post(partner, "/transfers", body("/transfers")));
    way.reachesProvider(enrollment);
    assertRefused(409, "consent-missing", post(partner, "/transfers", body("/transfers")));
    assertRefused(
        422,
        "invalid-field",
        put(
            partner,
            "/customers/c1/consent",
            "{\"consentOn\": \"2018-09-18\", \"how\": \"Letter\"}"));
    assertThat(consent().getStatus()).isEqualTo(200);

    var planned = post(partner, "/transfers", body("/transfers"));
    assertThat(planned.getStatus()).isEqualTo(201);
    assertThat(read(planned).<String>read("$.transfers[0].consentOn")).isEqualTo("2018-09-17");
    assertRefused(409, "nothing-to-transfer", post(partner, "/transfers", body("/transfers")));
  }

  @Test
  void whatIsInATransferDoesNotChange() {
    transferring();
    var more = "{\"name\": \"Office\", \"kind\": \"LICENSE\", \"quantity\": 6}";
    var addOn =
        "{\"name\": \"A\", \"kind\": \"LICENSE\", \"quantity\": 1, \"addOnOf\": \"c1-s001\"}";

    assertRefused(409, "transfer-open", put(partner, "/customers/c1/subscriptions/c1-s001", more));
    assertRefused(409, "transfer-open", put(partner, "/customers/c1/subscriptions/a", addOn));
    assertRefused(409, "transfer-open", consent());
    assertRefused(
        409, "transfer-open", post(partner, "/customers/c1/closure", "{\"reason\": \"Gone\"}"));
    assertRefused(409, "transfer-exists", delete("/customers/c1"));
    assertRefused(409, "transfer-exists", delete("/customers/c1/subscriptions/c1-s001"));
    assertThat(
            csv(partner, HEADER + "c1,Customer c1,,c1-s001,Office,LICENSE,,6\n", false).getStatus())
        .isEqualTo(422);
  }

  @Test
  void aRequestIsAcceptedThenVerifiedAndOneThatIsRejectedIsPlannedAgain() {
    transferring();
    assertRefused(409, "transfer-state", post(partner, "/transfers/1/verification", null));
    assertRefused(404, "not-found", post(MANAGER, "/transfers/7/acceptance", ACCEPTED));
    assertRefused(
        422, "invalid-field", post(partner, "/transfers/1/rejection", "{\"reason\": \"\"}"));
    var said = read(post(partner, "/transfers/1/acceptance", ACCEPTED));
    assertThat(said.<String>read("$.state")).isEqualTo("REQUESTED");
    assertThat(said.<String>read("$.saidAcceptedOn")).isEqualTo("2018-09-17");
    assertRefused(400, "missing-field", post(MANAGER, "/transfers/1/acceptance", "{}"));
    var entered = read(post(MANAGER, "/transfers/1/acceptance", ACCEPTED));
    assertThat(entered.<String>read("$.state")).isEqualTo("ACCEPTED");
    assertThat(entered.<String>read("$.acceptedOn")).isEqualTo("2018-09-17");
    assertRefused(409, "transfer-state", post(MANAGER, "/transfers/1/acceptance", ACCEPTED));
    post(partner, "/transfers/1/rejection", "{\"reason\": \"Wrong region\"}");
    assertRefused(409, "transfer-state", post(partner, "/transfers/1/verification", null));

    var again = read(post(partner, "/transfers", body("/transfers")));
    assertThat(again.<Integer>read("$.transfers[0].number")).isEqualTo(2);
    post(MANAGER, "/transfers/2/acceptance", ACCEPTED);
    post(partner, "/transfers/2/verification", null);
    var answer = get(partner, "");
    assertThat(answer.<String>read("$.customers.items[0].state")).isEqualTo("MOVED");
    assertThat(answer.<Integer>read("$.progress.percent")).isEqualTo(100);
    assertRefused(
        409, "customer-moved", post(partner, "/customers/c1/closure", "{\"reason\": \"Gone\"}"));
  }

  @Test
  void aFileIsTakenInAsAWholeAndTwiceChangesNothing() {
    var file =
        HEADER
            + "c1,하늘 식품,ATTESTED,a1,Audio,LICENSE,s1,5\n"
            + "c1,하늘 식품,ATTESTED,s1,Microsoft 365,LICENSE,,5\n"
            + "c2,\"Bada, Ltd\",,,,,,\n";
    var dry = read(csv(partner, file, true));
    assertThat(dry.<Integer>read("$.customers.created")).isEqualTo(2);
    assertThat(dry.<Integer>read("$.subscriptions.created")).isEqualTo(2);
    assertThat(way.of(enrollment).counts().customers()).isZero();

    assertThat(csv(partner, file, false).getStatus()).isEqualTo(200);
    var counts = way.of(enrollment).counts();
    assertThat(counts.customers()).isEqualTo(2);
    assertThat(counts.subscriptions()).isEqualTo(2);
    var again = read(csv(partner, file.replace("Bada, Ltd", "Bada, Inc"), false));
    assertThat(again.<Integer>read("$.customers.updated")).isEqualTo(1);
    assertThat(again.<Integer>read("$.customers.unchanged")).isEqualTo(1);
    assertThat(again.<Integer>read("$.subscriptions.unchanged")).isEqualTo(2);
  }

  @Test
  void aFileWithErrorsChangesNothingAndNamesLineAndColumn() {
    way.lists(enrollment, "c9", 1);
    var answer =
        csv(
            partner,
            HEADER
                + "c1,One,,s1,Office,LICENSE,,5\n"
                + "c1,Two,,s1,Office,LICENSE,,5\n"
                + "c2,Two,,s2,Office,LICENSE,s1,0\n"
                + "c3,Three,,s3,Office,LICENSE,s1,1\n"
                + "c3,Three,,c9-s001,Office,LICENSE,,5\n",
            false);

    assertRefused(422, "csv-rejected", answer);
    assertThat(
            read(answer).<List<Map<String, Object>>>read("$.errors").stream()
                .map(error -> error.get("line") + " " + error.get("column")))
        .containsExactly("3 customerId", "3 subscriptionId", "4 quantity");
    var placed =
        csv(
            partner,
            HEADER
                + "c1,One,,s1,Office,LICENSE,,5\n"
                + "c3,Three,,s3,Office,LICENSE,s1,1\n"
                + "c3,Three,,c9-s001,Office,LICENSE,,5\n",
            false);
    assertThat(
            read(placed).<List<Map<String, Object>>>read("$.errors").stream()
                .map(error -> error.get("line") + " " + error.get("column")))
        .containsExactly("3 addOnOf", "4 subscriptionId");
    assertThat(way.of(enrollment).counts().customers()).isEqualTo(1);
  }

  @Test
  void aPageOfTwoHundredCustomersSendsNoMoreThanAnEmptyOne() {
    var empty = SentStatements.during(() -> get(partner, "?size=200"));
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < 200; i++) {
      file.append("c%03d,Customer %d,,s%03d,Office,LICENSE,,5%n".formatted(i, i, i));
    }
    way.imports(enrollment, file.toString());

    var full =
        SentStatements.during(
            () ->
                assertThat(get(partner, "?size=200").<List<?>>read("$.customers.items"))
                    .hasSize(200));

    assertThat(full).hasSameSizeAs(empty).hasSizeLessThan(15);
  }

  private void transferring() {
    way.lists(enrollment, "c1", 1);
    way.consents(enrollment, "c1");
    way.reachesProvider(enrollment);
    way.requests(enrollment, "c1");
  }

  private MockHttpServletResponse consent() {
    return put(
        partner,
        "/customers/c1/consent",
        "{\"consentOn\": \"2018-09-17\", \"how\": \"Signed letter\"}");
  }

  private com.jayway.jsonpath.DocumentContext get(Actor actor, String query) {
    var answer = send(actor, HttpMethod.GET, path(enrollment.id().value(), query), null);
    assertThat(answer.getStatus()).isEqualTo(200);
    return read(answer);
  }

  private MockHttpServletResponse post(Actor actor, String path, String body) {
    return send(actor, HttpMethod.POST, path(enrollment.id().value(), path), body);
  }

  private MockHttpServletResponse put(Actor actor, String path, String body) {
    return send(actor, HttpMethod.PUT, path(enrollment.id().value(), path), body);
  }

  private MockHttpServletResponse delete(String path) {
    return send(partner, HttpMethod.DELETE, path(enrollment.id().value(), path), null);
  }

  private MockHttpServletResponse csv(Actor actor, String file, boolean dryRun) {
    return send(
        actor,
        HttpMethod.POST,
        path(enrollment.id().value(), "/customers/import?dryRun=" + dryRun),
        "text/csv",
        file);
  }

  private static String path(String caseNumber, String rest) {
    return "/api/v1/enrollments/" + caseNumber + "/transition" + rest;
  }

  private MockHttpServletResponse send(Actor actor, HttpMethod method, String path, String body) {
    return send(actor, method, path, "application/json", body);
  }

  private MockHttpServletResponse send(
      Actor actor, HttpMethod method, String path, String type, String body) {
    var sent =
        request(method, java.net.URI.create(path))
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf());
    if (body != null) {
      sent.contentType(type).content(body.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return http.perform(sent).andReturn().getResponse();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static com.jayway.jsonpath.DocumentContext read(MockHttpServletResponse answer) {
    return JsonPath.parse(text(answer));
  }

  private static String text(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  private static String withoutTrace(MockHttpServletResponse answer) {
    return text(answer).replaceAll("\"traceId\":\"[^\"]*\"", "");
  }

  private static void assertRefused(int status, String type, MockHttpServletResponse answer) {
    assertThat(answer.getStatus()).as(text(answer)).isEqualTo(status);
    assertThat(read(answer).<String>read("$.type")).endsWith("/" + type);
  }
}
