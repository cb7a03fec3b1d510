package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RuntimeService;
import org.cspenrollment.LongForms;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.platform.Role;
import org.cspenrollment.portfolio.LargeEngine;
import org.cspenrollment.portfolio.LargePortfolio;
import org.cspenrollment.portfolio.Programme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What the pages of managers cost with the authorizations of the engine on, in a large programme
 * ({@link LargePortfolio}). A page may take its share of reading every case once, or a time nobody
 * notices where that is longer.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({TestClock.Configuration.class, LargePortfolio.class, LargeEngine.class})
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=manager_pages")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(LongForms.TAG)
class ManagerPagesCostIT {

  private static final Logger LOG = LoggerFactory.getLogger(ManagerPagesCostIT.class);

  private static final int RUNS = 5;
  private static final int MOST_GRANTS_OF_A_MANAGER = 30;

  @Autowired private LargePortfolio portfolio;
  @Autowired private LargeEngine processes;
  @Autowired private MockMvc http;
  @Autowired private ProcessEngineConfiguration engine;
  @Autowired private IdentityService identities;
  @Autowired private RuntimeService runtime;
  @Autowired private AuthorizationService grants;

  private Duration readingOnce;

  @BeforeAll
  void fill() {
    portfolio.fill();
    processes.fill();
    readingOnce = best(portfolio::readEveryCaseOnce);
    LOG.info("Reading every case once: {} ms", readingOnce.toMillis());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/cycles/2023/summary, 1500, 80",
    "/api/v1/cycles/2023/report, 1500, 80",
    "/api/v1/cycles/2023/durations, 1000, 60",
    "/api/v1/cycles/2023/durations?process=requirement-verification, 2000, 120",
    "/api/v1/enrollments?year=2023&sort=DECISION_DUE, 100, 8",
    "/api/v1/enrollments/KR-100005-2023, 100, 8",
    "/api/v1/enrollments/KR-100005-2023/path, 100, 8",
    "/api/v1/enrollments/KR-100005-2019/path, 100, 8",
    "/api/v1/enrollments/KR-100005-2019/decisions, 100, 8",
    "/api/v1/enrollments/KR-100005-2019/audit, 100, 8",
    "/api/v1/enrollments/KR-100005-2019/mails, 100, 8",
    "/api/v1/enrollments/KR-100005-2019/evidence, 100, 8",
    "/api/v1/tasks?caseId=KR-100005-2023, 100, 8",
    "/api/v1/failed-steps, 100, 8",
    "/api/v1/staff, 100, 8",
    "/api/v1/launches, 100, 8"
  })
  void aPageIsThereInItsTime(String path, long milliseconds, int readings) {
    var best = best(() -> read(path));

    LOG.info("{}: {} ms", path, best.toMillis());
    assertThat(best)
        .isLessThan(
            Collections.max(
                List.of(Duration.ofMillis(milliseconds), readingOnce.multipliedBy(readings))));
  }

  /** As the list of running processes in Cockpit asks, for somebody the engine has to check. */
  @Test
  void theEnginesOwnListIsCheckedOnceForAGroupNotOnceForACase() {
    assertThat(engine.isAuthorizationEnabled()).isTrue();
    identities.setAuthentication("manager1", List.of(Role.MANAGER.group()));
    try {
      var instances =
          runtime.createProcessInstanceQuery().processDefinitionKey("annual-enrollment");
      var best = best(() -> instances.orderByBusinessKey().asc().listPage(0, 50));

      LOG.info("Running processes, first 50 of {}: {} ms", instances.count(), best.toMillis());
      assertThat(instances.count()).isGreaterThan(Programme.OF_TESTS.tenants() / 2);
      assertThat(best)
          .isLessThan(
              Collections.max(List.of(Duration.ofMillis(500), readingOnce.multipliedBy(30))));
    } finally {
      identities.clearAuthentication();
    }
    assertThat(grants.createAuthorizationQuery().groupIdIn(Role.MANAGER.group()).count())
        .isBetween(1L, (long) MOST_GRANTS_OF_A_MANAGER);
    assertThat(grants.createAuthorizationQuery().userIdIn("manager1").count()).isZero();
  }

  private void read(String path) {
    try {
      http.perform(
              get(path)
                  .with(
                      authentication(
                          SignedIn.authentication(SignedIn.staff("manager1", Role.MANAGER)))))
          .andExpect(status().isOk());
    } catch (Exception e) {
      throw new AssertionError(path, e);
    }
  }

  private static Duration best(Runnable act) {
    return IntStream.range(0, RUNS)
        .mapToObj(n -> elapsed(act))
        .min(Duration::compareTo)
        .orElseThrow();
  }

  private static Duration elapsed(Runnable act) {
    long begin = System.nanoTime();
    act.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
