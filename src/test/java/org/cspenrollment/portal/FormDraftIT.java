package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What is typed and not sent survives a closed browser. */
@PortalTest
class FormDraftIT {

  private static final String PLACE = "declaration-REQ-SUP2";

  @Autowired private MockMvc http;
  @Autowired private OfficeDesk office;
  @Autowired private JdbcClient database;

  private Enrollment enrollment;
  private Actor partner;

  @BeforeEach
  void openACase() {
    enrollment = office.opens();
    partner = SignedIn.partner("hanul" + UUID.randomUUID(), enrollment.organisationId().value());
  }

  @Test
  void whatIsTypedIsThereAgainAndNobodyElseSeesIt() throws Exception {
    save(partner, PLACE, Map.of("planEntity", "Hanul Cloud <b>Ltd</b>", "planEnd", "2019-0"))
        .andExpect(status().isOk());

    assertThat(page(partner))
        .contains("Hanul Cloud &lt;b&gt;Ltd&lt;/b&gt;", "value=\"2019-0\"", "You typed this on");
    assertThat(page(SignedIn.partner("colleague", enrollment.organisationId().value())))
        .doesNotContain("Hanul Cloud &lt;b", "You typed this");
    assertThat(kept()).contains("Hanul Cloud <b>Ltd</b>");
  }

  @Test
  void identifiersAreNeverKept() throws Exception {
    save(
        partner,
        PLACE,
        Map.of("contractId", "C-2018-4711", "accessId", "A-99", "planType", "ASFP"));

    assertThat(kept()).contains("ASFP").doesNotContain("4711", "A-99", "_csrf");
  }

  @Test
  void whatIsSentIsNoDraftAnyMore() throws Exception {
    save(partner, PLACE, Map.of("planEntity", "Typed first"));
    send("/requirements/REQ-SUP2/declaration", Map.of("planEntity", "Sent in the end"));

    assertThat(page(partner)).contains("Sent in the end").doesNotContain("Typed first");
    assertThat(kept()).isEmpty();
  }

  @Test
  void whatIsRefusedStaysADraft() throws Exception {
    save(partner, PLACE, Map.of("planEnd", "never"));
    send("/requirements/REQ-SUP2/declaration", Map.of("planEnd", "never"));

    assertThat(kept()).contains("never");
  }

  @Test
  void aDraftCanBeDiscarded() throws Exception {
    save(partner, PLACE, Map.of("planEntity", "Typed first"));
    send("/drafts/" + PLACE + "/discard", Map.of());

    assertThat(page(partner)).doesNotContain("Typed first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"files-REQ-SUP2", "declaration-", "appeal2", "declaration-<script>"})
  void onlyFormsThereAreKeepDrafts(String place) throws Exception {
    save(partner, place, Map.of("x", "y")).andExpect(status().isNotFound());
    assertThat(kept()).isEmpty();
  }

  @Test
  void noMoreThanAFormHoldsIsKeptAndOnlyOfOnesOwnCase() throws Exception {
    save(partner, PLACE, Map.of("planEntity", "x".repeat(4001)))
        .andExpect(status().isUnprocessableEntity());
    save(SignedIn.partner("stranger", "ORG-X"), PLACE, Map.of("planEntity", "x"))
        .andExpect(status().isNotFound());
    assertThat(kept()).isEmpty();
  }

  private ResultActions save(Actor actor, String place, Map<String, String> fields)
      throws Exception {
    var request =
        post("/portal/cases/{case}/drafts/{place}", enrollment.id().value(), place)
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf());
    fields.forEach(request::param);
    return http.perform(request);
  }

  private void send(String path, Map<String, String> fields) throws Exception {
    var request =
        post("/portal/cases/" + enrollment.id() + path)
            .with(authentication(SignedIn.authentication(partner)))
            .with(csrf());
    fields.forEach(request::param);
    http.perform(request).andExpect(status().is3xxRedirection());
  }

  private String page(Actor actor) throws Exception {
    return http.perform(
            get("/portal/cases/" + enrollment.id())
                .with(authentication(SignedIn.authentication(actor))))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String kept() {
    return String.join(
        " ",
        database
            .sql("select fields::text from form_draft where case_number = ?")
            .param(enrollment.id().value())
            .query(String.class)
            .list());
  }
}
