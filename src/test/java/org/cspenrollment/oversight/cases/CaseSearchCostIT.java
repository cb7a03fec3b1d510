package org.cspenrollment.oversight.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.LongForms;
import org.cspenrollment.SentStatements;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.oversight.cycle.CycleSummaries;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.policy.Result;
import org.cspenrollment.portfolio.LargePortfolio;
import org.cspenrollment.portfolio.Programme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** What looking for cases costs in a large programme ({@link LargePortfolio}). */
@SpringBootTest
@Import({LargePortfolio.class, SentStatements.Listener.class})
@TestPropertySource(properties = TestDatabase.OF_ITS_OWN + "=search")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(LongForms.TAG)
class CaseSearchCostIT {

  private static final Logger LOG = LoggerFactory.getLogger(CaseSearchCostIT.class);

  /** The goal for the first page on a machine of today, and what a slower one may take for it. */
  private static final Duration FAST = Duration.ofMillis(100);

  private static final int READINGS_OF_ALL_CASES = 8;

  private static final PageRequest FIRST = new PageRequest(0, 50);

  @Autowired private LargePortfolio portfolio;
  @Autowired private CaseFinder finder;
  @Autowired private CycleSummaries summaries;

  private Duration readingOnce;

  @BeforeAll
  void fill() {
    portfolio.fill();
    readingOnce = best(portfolio::readEveryCaseOnce);
    LOG.info("Reading every case once: {} ms", readingOnce.toMillis());
  }

  static Stream<Arguments> searches() {
    return Stream.of(
        search("everything", new Asked()),
        search("a whole number", new Asked().partner("KR-100005-2021")),
        search("an end of a number", new Asked().partner("100005-20")),
        search("a part of a name", new Asked().partner("hanul")),
        search("a rare part of a name", new Asked().partner("c4ca4238")),
        search("nothing", new Asked().partner("no such partner")),
        search("open ones", new Asked().state(EnrollmentState.UNDER_REVIEW)),
        search("closed ones", new Asked().state(EnrollmentState.CLOSED)),
        search("a country", new Asked().country("JP")),
        search("an outcome", new Asked().outcome(OutcomeDecision.NOT_RENEWED)),
        search("what is recommended", new Asked().recommendation(OutcomeDecision.REMEDIATE)),
        search("an edition", new Asked().edition(Edition.E2)),
        search("a year", new Asked().year(2023)),
        search("due on a day", new Asked().dueOn("2023-10-15")),
        search(
            "a requirement that waits",
            new Asked().requirement("REQ-SVC", RequirementState.INFORMATION_REQUESTED)),
        search("a requirement not met", new Asked().result("REQ-SUP2", Result.NOT_MET)),
        search("a reviewer", new Asked().reviewer("reviewer7")),
        search("decided in a month", new Asked().decided("2021-03-01", "2021-03-31")),
        search(
            "many things",
            new Asked()
                .state(EnrollmentState.CLOSED)
                .country("KR")
                .year(2021)
                .result("REQ-SVC", Result.NOT_MET)));
  }

  @ParameterizedTest(name = "{0}, by {2}")
  @MethodSource("searches")
  void theFirstPageIsThereAtOnce(String what, CaseQuery query, CaseOrder order) {
    SignedIn.as(
        SignedIn.staff("manager1", Role.MANAGER),
        () -> {
          var best = best(() -> finder.find(query, order, true, FIRST));
          var total = finder.find(query, order, true, FIRST).total();
          LOG.info("{} by {}: {} cases, {} ms", what, order, total, best.toMillis());
          assertThat(best)
              .isLessThan(
                  Collections.max(List.of(FAST, readingOnce.multipliedBy(READINGS_OF_ALL_CASES))));
        });
  }

  @Test
  void aPageIsFourStatements() {
    var sent =
        SentStatements.during(
            () ->
                SignedIn.as(
                    SignedIn.staff("manager1", Role.MANAGER),
                    () ->
                        finder.find(
                            new Asked().query(),
                            CaseOrder.BASIS_DATE,
                            false,
                            new PageRequest(0, 200))));

    assertThat(sent).hasSize(4);
  }

  @Test
  void aYearIsCountedInAFewReadings() {
    var best = best(() -> summaries.of(2023));
    var year = summaries.of(2023);

    LOG.info("The summary of {} cases: {} ms", year.total(), best.toMillis());
    assertThat(year.total()).isEqualTo(Programme.OF_TESTS.tenants());
    assertThat(year.overdue().items()).hasSize(CycleSummaries.MOST);
    assertThat(best)
        .isLessThan(Collections.max(List.of(Duration.ofSeconds(1), readingOnce.multipliedBy(40))));
  }

  @Test
  void everyCaseOfAnExportIsThereOnce() {
    SignedIn.as(
        SignedIn.staff("manager1", Role.MANAGER),
        () -> {
          var query = new Asked().year(2023).query();
          var last = "";
          int rows = 0;
          for (var next = finder.next(query, last, CaseExport.CHUNK);
              !next.isEmpty();
              next = finder.next(query, last, CaseExport.CHUNK)) {
            for (var row : next) {
              assertThat(row.id()).isGreaterThan(last);
              last = row.id();
              rows++;
            }
          }
          assertThat(rows).isEqualTo(Programme.OF_TESTS.tenants());
        });
  }

  private static Duration best(Runnable act) {
    return IntStream.range(0, 7).mapToObj(n -> elapsed(act)).min(Duration::compareTo).orElseThrow();
  }

  private static Duration elapsed(Runnable act) {
    long begin = System.nanoTime();
    act.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static Arguments search(String what, Asked asked) {
    return Arguments.of(what, asked.query(), CaseOrder.BASIS_DATE);
  }

  @ParameterizedTest
  @EnumSource
  void everyOrderIsServedByAnIndex(CaseOrder order) {
    theFirstPageIsThereAtOnce("everything", new Asked().query(), order);
    theFirstPageIsThereAtOnce("open ones", new Asked().year(2023).query(), order);
  }

  /** A query, made part by part. */
  private static final class Asked {
    private List<EnrollmentState> states = List.of();
    private Optional<String> partner = Optional.empty();
    private Optional<String> country = Optional.empty();
    private Optional<Edition> edition = Optional.empty();
    private Optional<OutcomeDecision> outcome = Optional.empty();
    private Optional<OutcomeDecision> recommendation = Optional.empty();
    private Optional<Integer> year = Optional.empty();
    private Optional<String> requirement = Optional.empty();
    private Optional<RequirementState> requirementState = Optional.empty();
    private Optional<Result> requirementResult = Optional.empty();
    private Optional<String> reviewer = Optional.empty();
    private Optional<LocalDate> dueOn = Optional.empty();
    private Optional<LocalDate> decidedFrom = Optional.empty();
    private Optional<LocalDate> decidedTo = Optional.empty();

    Asked state(EnrollmentState state) {
      states = List.of(state);
      return this;
    }

    Asked partner(String text) {
      partner = Optional.of(text);
      return this;
    }

    Asked country(String code) {
      country = Optional.of(code);
      return this;
    }

    Asked edition(Edition one) {
      edition = Optional.of(one);
      return this;
    }

    Asked outcome(OutcomeDecision one) {
      outcome = Optional.of(one);
      return this;
    }

    Asked recommendation(OutcomeDecision one) {
      recommendation = Optional.of(one);
      return this;
    }

    Asked year(int one) {
      year = Optional.of(one);
      return this;
    }

    Asked requirement(String id, RequirementState state) {
      requirement = Optional.of(id);
      requirementState = Optional.of(state);
      return this;
    }

    Asked result(String id, Result result) {
      requirement = Optional.of(id);
      requirementResult = Optional.of(result);
      return this;
    }

    Asked dueOn(String day) {
      dueOn = Optional.of(LocalDate.parse(day));
      return this;
    }

    Asked reviewer(String name) {
      reviewer = Optional.of(name);
      return this;
    }

    Asked decided(String from, String to) {
      decidedFrom = Optional.of(LocalDate.parse(from));
      decidedTo = Optional.of(LocalDate.parse(to));
      return this;
    }

    CaseQuery query() {
      return new CaseQuery(
          states,
          Optional.empty(),
          partner,
          country,
          edition,
          outcome,
          recommendation,
          year,
          requirement,
          requirementState,
          requirementResult,
          reviewer,
          dueOn,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          decidedFrom,
          decidedTo);
    }
  }
}
