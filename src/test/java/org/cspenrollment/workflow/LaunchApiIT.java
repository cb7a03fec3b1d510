package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.platform.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Launches as managers and their scripts ask for them. */
@CaseTest
@Import(LaunchStory.class)
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=launch")
class LaunchApiIT {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);

  @Autowired private LaunchStory story;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private MockMvc http;

  @BeforeEach
  void begin() {
    story.everybodyElseHasLeft();
    clock.set(TODAY.atTime(9, 30).toInstant(ZoneOffset.UTC));
  }

  @AfterEach
  void end() {
    story.work();
  }

  @Test
  void isAcceptedAtOnceAndTellsWhereToLook() throws Exception {
    portfolio.enrolled(LocalDate.of(2016, 10, 15));

    var location =
        launch(MANAGER, "{}")
            .andExpect(status().isAccepted())
            .andExpect(jsonPath("$.state").value("PLANNED"))
            .andExpect(jsonPath("$.asOf").value("2018-09-17"))
            .andExpect(jsonPath("$.dryRun").value(false))
            .andExpect(jsonPath("$.startedBy").value("manager1"))
            .andExpect(jsonPath("$.startedAt").value("2018-09-17T09:30:00Z"))
            .andReturn()
            .getResponse()
            .getHeader("Location");
    assertThat(location).matches("/api/v1/launches/[0-9a-f-]{36}");
    story.work();

    read(MANAGER, location)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.state").value("DONE"))
        .andExpect(jsonPath("$.due").value(1))
        .andExpect(jsonPath("$.opened").value(1))
        .andExpect(jsonPath("$.already").value(0))
        .andExpect(jsonPath("$.failed").value(0))
        .andExpect(jsonPath("$.failures").isEmpty())
        .andExpect(jsonPath("$.nextDays").isEmpty())
        .andExpect(jsonPath("$.endedAt").value("2018-09-17T09:30:00Z"));
    read(MANAGER, "/api/v1/launches?size=1")
        .andExpect(jsonPath("$.total").isNumber())
        .andExpect(jsonPath("$.items[0].state").value("DONE"));
  }

  @Test
  void aRequestWithoutABodyIsToday() throws Exception {
    http.perform(post("/api/v1/enrollments/launch").with(as(MANAGER)).with(csrf()))
        .andExpect(status().isAccepted())
        .andExpect(jsonPath("$.asOf").value("2018-09-17"));
  }

  @Test
  void askingAgainWhileItRunsLeadsToTheSameLaunch() throws Exception {
    var first = launch(MANAGER, "{}").andReturn().getResponse().getHeader("Location");

    launch(MANAGER, "{\"asOf\": \"2018-09-17\"}")
        .andExpect(status().isAccepted())
        .andExpect(header().string("Location", first));
    launch(MANAGER, "{\"asOf\": \"2018-09-16\"}")
        .andExpect(status().isConflict())
        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith("launch-running")));
  }

  @Test
  void aDryRunListsWhatWouldOpenTodayAndHowManyOnTheDaysAfter() throws Exception {
    var tenant = portfolio.enrolled(LocalDate.of(2016, 10, 15));
    portfolio.enrolled(TODAY.plusDays(91).minusYears(2));
    var location =
        launch(MANAGER, "{\"dryRun\": true}")
            .andExpect(status().isAccepted())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    story.work();

    read(MANAGER, location)
        .andExpect(jsonPath("$.state").value("DONE"))
        .andExpect(jsonPath("$.due").value(1))
        .andExpect(jsonPath("$.opened").value(0))
        .andExpect(jsonPath("$.wouldOpen[0].tenantId").value(tenant.tenantId().value()))
        .andExpect(jsonPath("$.wouldOpen[0].basisDate").value("2018-10-15"))
        .andExpect(jsonPath("$.nextDays.length()").value(14))
        .andExpect(jsonPath("$.nextDays[0].day").value("2018-09-18"))
        .andExpect(jsonPath("$.nextDays[0].due").value(1))
        .andExpect(jsonPath("$.nextDays[13].due").value(0));
  }

  @ParameterizedTest(name = "{0} -> {1} {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"asOf\": \"2018-09-18\"} | 422 | invalid-field",
        "{\"asOf\": \"2017-12-31\"} | 422 | invalid-field",
        "{\"asOf\": \"2100-01-01\", \"dryRun\": true} | 422 | invalid-field",
        "{\"asOf\": \"+999999999-12-31\", \"dryRun\": true} | 400 | ",
        "{\"asOf\": \"today\"} | 400 | ",
        "{\"asOf\": 20180917} | 400 | ",
        "{\"dryRun\": \"perhaps\"} | 400 | ",
        "{\"as_of\": \"2018-09-17\"} | 400 | ",
        "{\"chunk\": 1} | 400 | ",
        "[] | 400 | ",
        "{ | 400 | ",
      })
  void whatIsNotADayToLaunchIsRefused(String body, int status, String type) throws Exception {
    var answer =
        launch(MANAGER, body)
            .andExpect(status().is(status))
            .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    if (type != null) {
      answer
          .andExpect(jsonPath("$.type").value(org.hamcrest.Matchers.endsWith(type)))
          .andExpect(jsonPath("$.errors[0].field").value("asOf"));
    }
  }

  @Test
  void aLaunchThatIsNotThereIsNotFoundWhateverTheIdLooksLike() throws Exception {
    read(MANAGER, "/api/v1/launches/" + UUID.randomUUID()).andExpect(status().isNotFound());
    read(MANAGER, "/api/v1/launches/none").andExpect(status().isNotFound());
  }

  @Test
  void onlyManagersLaunchAndLook() throws Exception {
    for (var actor : new Actor[] {REVIEWER, SignedIn.partner("hanul", "ORG-1")}) {
      launch(actor, "{}").andExpect(status().isForbidden());
      read(actor, "/api/v1/launches").andExpect(status().isForbidden());
      read(actor, "/api/v1/launches/" + UUID.randomUUID()).andExpect(status().isForbidden());
    }
  }

  @Test
  void lookingAtItCostsOneStatement() throws Exception {
    story.tenants(30, LocalDate.of(2016, 10, 1));
    var launch = story.launched(TODAY);

    assertThat(
            SentStatements.during(
                () -> {
                  try {
                    read(MANAGER, "/api/v1/launches/" + launch.id()).andExpect(status().isOk());
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                }))
        .hasSize(1);
  }

  private ResultActions launch(Actor actor, String body) throws Exception {
    return http.perform(
        post("/api/v1/enrollments/launch")
            .with(as(actor))
            .with(csrf())
            .contentType(MediaType.APPLICATION_JSON)
            .content(body));
  }

  private ResultActions read(Actor actor, String path) throws Exception {
    return http.perform(get(path).with(as(actor)));
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Actor actor) {
    return authentication(SignedIn.authentication(actor));
  }
}
