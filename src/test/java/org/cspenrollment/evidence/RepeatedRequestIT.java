package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Requests that come twice: under a key, and as two clicks. */
@SpringBootTest(properties = {"csp.evidence.files-per-case=6", "csp.evidence.bytes-per-case=40MB"})
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, Portfolio.class})
class RepeatedRequestIT {

  private static final String PLAN = "REQ-SUP2";
  private static final String SERVICE = "REQ-SVC";
  private static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);

  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private HandingIn handingIn;
  @Autowired private MockMvc mvc;

  private Enrollment enrollment;
  private Actor partner;
  private String run;

  @BeforeEach
  void openACase() {
    run = UUID.randomUUID().toString();
    clock.set(TestClock.START);
    enrollment = opened();
    partner = SignedIn.partner("hanul", enrollment.organisationId().value());
  }

  @Test
  void theSameUploadUnderItsKeyIsKeptOnceAndAnsweredAlikeWhateverTheCaseHasBecome()
      throws Exception {
    var pdf = Samples.distinctPdf();
    var first = sent("day-7/1", PLAN, "plan.pdf", pdf, "a note").andExpect(status().isCreated());
    SignedIn.as(
        partner,
        () -> handingIn.handIn(enrollment.id(), Optional.of(Set.of(new RequirementId(PLAN)))));

    var again = sent("day-7/1", PLAN, "plan.pdf", pdf, "a note").andExpect(status().isOk());

    assertThat(text(again)).isEqualTo(text(first));
    assertThat(again.andReturn().getResponse().getHeader("Location"))
        .isEqualTo(first.andReturn().getResponse().getHeader("Location"));
  }

  @Test
  void f7TheKeyOfAnotherUploadIsRefusedWhateverDiffers() throws Exception {
    var pdf = Samples.distinctPdf();
    sent("key", PLAN, "plan.pdf", pdf, "a note").andExpect(status().isCreated());

    refused(sent("key", SERVICE, "plan.pdf", pdf, "a note"));
    refused(sent("key", PLAN, "plan2.pdf", pdf, "a note"));
    refused(sent("key", PLAN, "plan.pdf", Samples.distinctPdf(), "a note"));
    refused(sent("key", PLAN, "plan.pdf", pdf, "another note"));
    refused(sent("key", PLAN, "plan.pdf", pdf, null));
    enrollment = opened();
    partner = SignedIn.partner("hanul", enrollment.organisationId().value());
    refused(sent("key", PLAN, "plan.pdf", pdf, "a note"));
  }

  @Test
  void aKeyIsThatOfAPersonForADayAndFreeAgainWhereTheRequestWasRefused() throws Exception {
    var pdf = Samples.distinctPdf();
    sent("key", PLAN, "plan.exe", pdf, null).andExpect(status().is4xxClientError());
    sent("key", PLAN, "plan.pdf", pdf, null).andExpect(status().isCreated());
    var colleague = SignedIn.partner("hanul2", enrollment.organisationId().value());
    sent(colleague, "key", PLAN, "b.pdf", Samples.distinctPdf()).andExpect(status().isCreated());
    clock.advance(Duration.ofHours(24));
    refused(sent("key", PLAN, "c.pdf", Samples.distinctPdf(), null));
    clock.advance(Duration.ofSeconds(1));
    sent("key", PLAN, "c.pdf", Samples.distinctPdf(), null).andExpect(status().isCreated());

    sent("a b", PLAN, "d.pdf", pdf, null).andExpect(status().isBadRequest());
    sent("k".repeat(165), PLAN, "d.pdf", pdf, null).andExpect(status().isBadRequest());
  }

  @Test
  void ofTwoAtOnceOneIsKeptAndBothGetItsReceipt() throws Exception {
    var pdf = Samples.distinctPdf();
    once(() -> response(sent("key", PLAN, "plan.pdf", pdf, null)));
    var other = Samples.distinctPdf();
    once(() -> response(sent(null, PLAN, "other.pdf", other, null)));
  }

  @Test
  void twoClicksAreOneFileAndAMinuteLaterItIsAnother() throws Exception {
    var pdf = Samples.distinctPdf();
    var first = sent(null, PLAN, "plan.pdf", pdf, null).andExpect(status().isCreated());
    clock.advance(Duration.ofSeconds(59));

    assertThat(text(sent(null, PLAN, "plan.pdf", pdf, null).andExpect(status().isOk())))
        .isEqualTo(text(first));

    sent(null, SERVICE, "plan.pdf", pdf, null).andExpect(status().isCreated());
    var colleague = SignedIn.partner("hanul2", enrollment.organisationId().value());
    sent(colleague, null, PLAN, "plan.pdf", pdf).andExpect(status().isCreated());
    clock.advance(Duration.ofSeconds(1));
    sent(null, PLAN, "plan.pdf", pdf, null).andExpect(status().isCreated());
  }

  @Test
  void whatIsMadeByJsonIsMadeOnce() throws Exception {
    var tenant = portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId();
    var body = "{\"tenantId\": \"" + tenant + "\"}";

    var answer = once(() -> response(open("open-" + tenant, body)));

    refused(open("open-" + tenant, "{\"tenantId\": \"XX-000\"}"));
    open("other-" + tenant, body).andExpect(status().isConflict());
    open("other-" + tenant, body).andExpect(status().isConflict());
    assertThat(answer.getHeader("Location")).endsWith(tenant + "-2018");
    assertThat(answer.getContentType()).startsWith("application/json");
    open("a b", body).andExpect(status().isBadRequest());
  }

  /** Two at once: one makes it, the other hears of it, and so does whoever asks later. */
  private static MockHttpServletResponse once(Callable<MockHttpServletResponse> request)
      throws Exception {
    var together = new CyclicBarrier(2);
    var threads = Executors.newFixedThreadPool(2);
    try {
      Callable<MockHttpServletResponse> one =
          () -> {
            together.await(30, TimeUnit.SECONDS);
            return request.call();
          };
      var answers = threads.invokeAll(List.of(one, one));
      var first = answers.get(0).get();
      var second = answers.get(1).get();
      assertThat(List.of(first.getStatus(), second.getStatus()))
          .containsExactlyInAnyOrder(200, 201);
      assertThat(first.getContentAsString()).isNotEmpty().isEqualTo(second.getContentAsString());
      assertThat(first.getHeader("Location")).isEqualTo(second.getHeader("Location"));
      return first;
    } finally {
      threads.shutdownNow();
    }
  }

  private static void refused(ResultActions answer) throws Exception {
    answer
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value(endsWith("/idempotency-key")));
  }

  private ResultActions open(String key, String body) throws Exception {
    return mvc.perform(
        under(key, post("/api/v1/enrollments").contentType("application/json").content(body))
            .with(authentication(SignedIn.authentication(MANAGER)))
            .with(csrf().asHeader()));
  }

  private ResultActions sent(String key, String requirement, String name, byte[] file, String note)
      throws Exception {
    var request = upload(requirement, name, file);
    return perform(partner, note == null ? request : request.param("note", note), key);
  }

  private ResultActions sent(Actor actor, String key, String requirement, String name, byte[] file)
      throws Exception {
    return perform(actor, upload(requirement, name, file), key);
  }

  private org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder
      upload(String requirement, String name, byte[] file) {
    var request = multipart("/api/v1/enrollments/" + enrollment.id() + "/evidence");
    request.file(new MockMultipartFile("file", name, null, file)).param("requirement", requirement);
    return request;
  }

  private ResultActions perform(
      Actor actor, AbstractMockHttpServletRequestBuilder<?> request, String key) throws Exception {
    return mvc.perform(
        under(key, request)
            .with(authentication(SignedIn.authentication(actor)))
            .with(csrf().asHeader()));
  }

  private AbstractMockHttpServletRequestBuilder<?> under(
      String key, AbstractMockHttpServletRequestBuilder<?> request) {
    return key == null ? request : request.header("Idempotency-Key", run + key);
  }

  private static String text(ResultActions answer) throws Exception {
    return response(answer).getContentAsString();
  }

  private static MockHttpServletResponse response(ResultActions answer) {
    return answer.andReturn().getResponse();
  }

  private Enrollment opened() {
    return opening.takeOver(
        portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId(), Optional.empty());
  }
}
