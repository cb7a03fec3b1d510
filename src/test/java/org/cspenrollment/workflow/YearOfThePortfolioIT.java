package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cspenrollment.LongForms;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Two portfolios live from 100 days before their basis date to 70 days after it, in the first
 * edition and in the fourth; in the short form only that of the fourth. Nobody opens a case and
 * nothing is fired by hand: the clock goes on, and people act.
 */
@SpringBootTest(
    properties = {TestDatabase.OF_ITS_OWN + "=year_of_the_portfolio", "csp.mail.every=PT10H"})
@AutoConfigureMockMvc
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  CaseStory.class,
  TransitionStory.class,
  YearActs.class,
  MoveActs.class,
  YearStory.class,
  OneLife.class,
  WalkedPath.class
})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(LongForms.TAG)
class YearOfThePortfolioIT {

  private static final int FIRST_DAY = -100;
  private static final int LAST_DAY = 70;

  @Autowired private YearActs they;
  @Autowired private MoveActs moving;
  @Autowired private YearStory story;
  @Autowired private WalkedPath walked;
  @Autowired private AuditTrail audit;
  @Autowired private JdbcClient database;

  private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  private List<Scenario> first;
  private List<Scenario> fourth;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    POST.start();
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> POST.getSmtp().getPort());
    registry.add("csp.base-url", () -> "https://enrollment.example");
  }

  @BeforeAll
  void theYearsPass() throws Exception {
    story.startsBefore(
        (LongForms.WANTED ? FirstEditionScenarios.BASIS_DATE : FourthEdition.BASIS_DATE)
            .plusDays(FIRST_DAY - (LongForms.WANTED ? 0 : 1)));
    first = LongForms.WANTED ? theFirstEditionPasses() : List.of();
    fourth =
        Stream.of(
                RenewedScenarios.all(they),
                LadderScenarios.all(they),
                WayOutScenarios.all(they, moving))
            .flatMap(List::stream)
            .toList();
    story.begins(FourthEdition.BASIS_DATE.plusDays(FIRST_DAY - 1));
    story.imported(fourth);
    story.live(fourth, FIRST_DAY, LAST_DAY);
    story.begins(FourthEdition.BASIS_DATE.plusDays(LAST_DAY + 1));
  }

  private List<Scenario> theFirstEditionPasses() throws Exception {
    var scenarios = FirstEditionScenarios.all(they);
    story.imported(scenarios);
    story.live(scenarios, FIRST_DAY, LAST_DAY);
    story.live(scenarios, FirstEditionScenarios.NEXT_WINDOW, FirstEditionScenarios.NEXT_WINDOW);
    return scenarios;
  }

  @AfterAll
  void theEngineIsInThePresentAgain() {
    YearStory.isOver();
    POST.stop();
  }

  Stream<Scenario> everybody() {
    return Stream.concat(first.stream(), fourth.stream());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everyPartnerGoesItsOwnWay(Scenario scenario) {
    var path = walked.of(scenario.caseNumber());

    assertThat(path).as(Phase.named(path)).isEqualTo(scenario.path());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void caseAndPartnerChangeOnTheirDays(Scenario scenario) {
    assertThat(story.statesOf(scenario.caseNumber())).isEqualTo(scenario.states());
    assertThat(story.statusesOf(scenario.tenantId())).isEqualTo(scenario.statuses());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void whoeverHasANextCycleHasItOnItsDay(Scenario scenario) {
    assertThat(
            database
                .sql(
                    """
                    select basis_date::text from enrollment
                    where tenant_id = ? and extract(year from basis_date) = ?
                    """)
                .params(scenario.tenantId(), scenario.basisDate().getYear() + 1)
                .query(String.class)
                .list())
        .isEqualTo(scenario.nextCase() == null ? List.of() : List.of(scenario.nextCase()));
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void everyPartnerIsToldWhatHappensOnItsDay(Scenario scenario) {
    assertThat(story.mailsTo(scenario)).isEqualTo(scenario.mails());
    assertThat(story.confirmationsTo(scenario)).isEqualTo(story.handInsOf(scenario));
  }

  @Test
  void everyMailArrivesOnce() throws Exception {
    var arrived = new ArrayList<String>();
    for (var mail : POST.getReceivedMessages()) {
      arrived.add(mail.getMessageID());
    }

    assertThat(arrived)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            database
                .sql("select distinct message_id from mail where state = 'SENT'")
                .query(String.class)
                .list());
    assertThat(
            database
                .sql("select count(*) from mail where state not in ('SENT', 'SUPERSEDED')")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  @Tag(LongForms.ONLY)
  void everyEndingOfTheModelsOccurs() throws Exception {
    assertThat(walked.endingsReached()).containsAll(WalkedPath.endingsOfTheModels());
  }

  @Test
  void everyEndingOfACaseOccurs() {
    assertThat(
            everybody()
                .flatMap(scenario -> story.statesOf(scenario.caseNumber()).stream())
                .map(day -> EnrollmentState.valueOf(day.substring(day.indexOf(' ') + 1))))
        .containsAll(
            Set.of(
                EnrollmentState.APPROVED,
                EnrollmentState.APPROVED_WITH_NOTES,
                EnrollmentState.CLOSED,
                EnrollmentState.RESTRICTED,
                EnrollmentState.SUSPENDED,
                EnrollmentState.REVOKED,
                EnrollmentState.TRANSITION_COMPLETE,
                EnrollmentState.EXITED,
                EnrollmentState.CANCELLED));
  }

  @Test
  void nobodyActsTwiceOnOneMatter() {
    assertThat(
            database
                .sql(
                    """
                    select earlier.case_number, earlier.task, later.task, later.acted_by
                    from review_act earlier join review_act later using (case_number, acted_by)
                    where earlier.act_no < later.act_no and (
                      later.task = 'decide-appeal'
                      or later.task in ('confirm-not-met', 'confirm-waiver')
                        and earlier.requirement_id = later.requirement_id
                      or later.task = 'confirm-demotion'
                        and (earlier.task in ('confirm-not-met', 'decide-exception')
                             or earlier.answer = 'NOT_MET'))
                    """)
                .query()
                .listOfRows())
        .isEmpty();
  }

  @Test
  void theRecordOfTheYearsIsWhole() {
    assertThat(audit.broken()).isEmpty();
  }
}
