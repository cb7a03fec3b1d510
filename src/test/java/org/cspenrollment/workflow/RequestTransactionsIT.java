package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.stream.Stream;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.EvidenceStore;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What is read for one request is read on one connection, in one transaction where it takes more
 * than one statement; a session is read without any. The frame of a page says the name of the
 * partner's organisation, which is asked when the page is written: one statement more.
 */
@CaseTest
class RequestTransactionsIT {

  @Autowired private CaseStory story;
  @Autowired private EvidenceStore files;
  @Autowired private SessionRepository<? extends Session> sessions;
  @Autowired private MockMvc http;

  private Cookie session;
  private Enrollment enrollment;
  private String task;
  private String file;

  @BeforeEach
  void handedIn() {
    session = SignedIn.session(sessions);
    enrollment = story.opened();
    story.handIn(enrollment);
    task = story.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE).id();
    file = files.of(enrollment.id()).get(0).receipt().id().toString();
  }

  @Test
  void everythingThatIsReadTakesOneConnection() {
    assertThat(manager().filter(one -> !one.isEmpty())).isEmpty();
    assertThat(reviewer().filter(one -> !one.isEmpty())).isEmpty();
    assertThat(partner().filter(one -> !one.isEmpty())).isEmpty();
  }

  private Stream<String> manager() {
    return Stream.of(
            "/enrollments",
            "/enrollments/{case}",
            "/enrollments/{case}/pre-check",
            "/enrollments/{case}/revenue",
            "/enrollments/{case}/evidence",
            "/enrollments/{case}/evidence/{file}",
            "/enrollments/{case}/evidence/carry-over",
            "/enrollments/{case}/audit",
            "/enrollments/{case}/mails",
            "/enrollments/{case}/path",
            "/enrollments/{case}/decisions",
            "/enrollments/{case}/retention",
            "/tasks",
            "/staff",
            "/partners",
            "/partners/{tenant}",
            "/failed-mails",
            "/failed-steps",
            "/erasures",
            "/fixity",
            "/cycles/2018/summary",
            "/cycles/2018/durations",
            "/cycles/2018/report")
        .map(path -> tooMany(asked(CaseStory.MANAGER, "/api/v1" + path), path, 1));
  }

  private Stream<String> reviewer() {
    return Stream.of("/tasks", "/tasks/{task}", "/tasks/{task}/context", "/tasks/{task}/form")
        .map(path -> tooMany(asked(CaseStory.REVIEWER, "/api/v1" + path), path, 1));
  }

  private Stream<String> partner() {
    return Stream.of(
            "/portal",
            "/portal/cases/{case}",
            "/portal/cases/{case}/messages",
            "/portal/cases/{case}/pre-check",
            "/portal/cases/{case}/leave",
            "/portal/cases/{case}/reseller-path",
            "/portal/cases/{case}/what-if")
        .map(path -> tooMany(page(path), path, 3));
  }

  /** With the session that every browser has by then: reading it is one of the connections. */
  private MockHttpServletRequestBuilder page(String pattern) {
    return asked(story.partner(enrollment), pattern).cookie(session);
  }

  private MockHttpServletRequestBuilder asked(Actor actor, String pattern) {
    var path =
        pattern
            .replace("{case}", enrollment.id().value())
            .replace("{tenant}", enrollment.tenantId().value())
            .replace("{task}", task)
            .replace("{file}", file);
    return get(path).with(authentication(SignedIn.authentication(actor)));
  }

  /** What is said of a page that takes more connections; else nothing. */
  private String tooMany(MockHttpServletRequestBuilder request, String pattern, int connections) {
    perform(request);
    var ways = SentStatements.waysDuring(() -> perform(request));
    return ways.connections() <= connections && ways.transactions() <= 1
        ? ""
        : "%s: %d connections, %d transactions"
            .formatted(pattern, ways.connections(), ways.transactions());
  }

  @Test
  void aSessionIsReadByOneStatementAndNoTransaction() {
    Runnable reading = () -> perform(get("/login").cookie(session));
    reading.run(); // its form has put a token into the session

    var ways = SentStatements.waysDuring(reading);

    assertThat(SentStatements.during(reading)).hasSize(1).first().asString().contains("SESSION");
    assertThat(ways.connections()).isEqualTo(1);
    assertThat(ways.transactions()).isZero();
  }

  private void perform(MockHttpServletRequestBuilder request) {
    try {
      http.perform(request).andExpect(status().is2xxSuccessful());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
