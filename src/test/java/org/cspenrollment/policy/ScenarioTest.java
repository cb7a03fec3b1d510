package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.OutcomeDecision;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.Verification;
import org.cspenrollment.policy.enforcement.Capability;
import org.cspenrollment.policy.enforcement.EnforcementStep;
import org.cspenrollment.policy.enforcement.Permission;
import org.cspenrollment.policy.evaluation.EvaluationRequest;
import org.cspenrollment.policy.facts.Agreements;
import org.cspenrollment.policy.facts.BusinessFacts;
import org.cspenrollment.policy.facts.CapabilityFacts;
import org.cspenrollment.policy.facts.Facts;
import org.cspenrollment.policy.facts.Infrastructure;
import org.cspenrollment.policy.facts.Plan;
import org.cspenrollment.policy.facts.RegistryFacts;
import org.cspenrollment.policy.facts.Revenue;
import org.cspenrollment.policy.facts.Security;
import org.cspenrollment.policy.facts.Service;
import org.cspenrollment.policy.facts.ServiceState;
import org.cspenrollment.policy.facts.ServiceType;
import org.cspenrollment.policy.facts.SupportFacts;
import org.cspenrollment.policy.facts.Waiver;
import org.junit.jupiter.api.Test;

/** The worked examples of the domain, by their numbers, as far as evaluation decides them. */
class ScenarioTest {

  private static final TestPolicy RULES = new TestPolicy();

  private static final Facts HANUL =
      Facts.none()
          .withPlan(plan("2018-09-20", "2019-09-19"))
          .withServices(List.of(accepted(ServiceType.MANAGED_SERVICE)))
          .withInfrastructure(new Infrastructure(true, true));

  private static final Facts GROUP =
      Facts.none()
          .with(sold(new Revenue(118_000_000L, 0L, null, null)))
          .with(skilled(Security.UNKNOWN))
          .with(
              new RegistryFacts(
                  Verification.AUTHORIZED,
                  new Agreements(true, true, true),
                  null,
                  null,
                  null,
                  null));

  @Test
  void scenario01FirstBasisDate() {
    var basis = next("2017-10-15", "2018-07-17");

    assertThat(basis.date()).isEqualTo("2018-10-15");
    assertThat(basis.edition()).isEqualTo(Edition.E1);
    assertThat(basis.explanation().en())
        .contains("next enrollment period after 2018-08-31", "2018-10-15", "2017-10-15");
    assertThat(basis.explanation().ko()).contains("2018년 8월 31일 이후 첫 등록 기간", "2018-10-15");
    var opens = RULES.policy.constants(RULES.pinned).windowOpensDaysBefore();
    assertThat(basis.date().minusDays(opens)).isEqualTo("2018-07-17");
  }

  @Test
  void scenario02BeforeTheDay() {
    var before = RULES.renewal("2018-02-12", Facts.none());

    assertThat(before.basis().edition()).isEqualTo(Edition.E0);
    assertThat(before.requirements()).isEmpty();
    assertThat(before.outcome().decision()).isEqualTo(OutcomeDecision.NO_CHECK);
    assertThat(next("2017-02-12", "2017-06-01").date()).isEqualTo("2019-02-12");
  }

  @Test
  void scenario03E1CleanPass() {
    var evaluation = RULES.renewal("2018-10-15", HANUL);

    assertThat(TestPolicy.of(evaluation, "REQ-SUP2").reasonCode()).isEqualTo("SUP_OK");
    assertThat(evaluation.outcome().decision()).isEqualTo(OutcomeDecision.RENEW);
    assertThat(evaluation.outcome().reasonCode()).isNull();
    assertThat(next("2017-10-15", "2018-10-16").date()).isEqualTo("2019-10-15");
  }

  @Test
  void scenario04IpServiceSuffices() {
    var facts = HANUL.withServices(List.of(accepted(ServiceType.IP_SERVICE)));

    assertThat(TestPolicy.of(RULES.renewal("2018-10-15", facts), "REQ-SVC").result())
        .isEqualTo(Result.MET);
  }

  @Test
  void scenario05HalfAnInfrastructure() {
    var facts = HANUL.withInfrastructure(new Infrastructure(true, false));
    var evaluation = RULES.renewal("2018-10-15", facts);

    assertThat(TestPolicy.of(evaluation, "REQ-INF").reasonCode())
        .isEqualTo("INF_PROVISIONING_MISSING");
    assertThat(evaluation.outcome().decision()).isEqualTo(OutcomeDecision.REMEDIATE);
    assertThat(RULES.evaluate(CaseType.RENEWAL, "2018-10-15", true, facts).outcome().decision())
        .isEqualTo(OutcomeDecision.NOT_RENEWED);
  }

  @Test
  void scenario06WrongPaper() {
    var facts = HANUL.withPlan(new Plan(PlanType.BENEFIT_PACKAGE, null, null, null, null));
    var result = TestPolicy.of(RULES.renewal("2018-10-15", facts), "REQ-SUP2");

    assertThat(result.result()).isEqualTo(Result.NOT_MET);
    assertThat(result.reasonCode()).isEqualTo("SUP_WRONG_KIND");
    assertThat(result.sentence().en())
        .contains("Advanced Support for Partners", "Premier Support for Partners");
    assertThat(result.sentence().ko()).contains("파트너용 고급 지원(ASfP)", "파트너용 프리미어 지원(PSfP)");
  }

  @Test
  void scenario07NoPerformanceBarInE1() {
    var evaluation =
        RULES.renewal(
            "2018-10-15",
            HANUL.with(new BusinessFacts(Revenue.UNKNOWN, new BigDecimal("-12"), null, null)));

    assertThat(TestPolicy.of(evaluation, "REQ-PERF").reasonCode()).isEqualTo("PERF_RECORDED");
    assertThat(evaluation.outcome().decision()).isEqualTo(OutcomeDecision.RENEW);
    assertThat(RULES.renewal("2018-10-15", HANUL).outcome().decision())
        .isEqualTo(OutcomeDecision.RENEW);
  }

  @Test
  void scenario08IntakeClosed() {
    var refused = RULES.application("2018-07-10", Facts.none());

    assertThat(refused.outcome().decision()).isEqualTo(OutcomeDecision.NOT_ELIGIBLE);
    assertThat(refused.outcome().reasonCode()).isEqualTo("INTAKE_CLOSED");
    assertThat(refused.outcome().sentence().en())
        .contains("reopens 2018-08-31", "indirect reseller");
    assertThat(refused.outcome().sentence().ko()).contains("2018년 8월 31일", "간접 재판매인");
    assertThat(RULES.application("2018-08-31", Facts.none()).basis().edition())
        .isEqualTo(Edition.E1);
  }

  @Test
  void scenario09PlanBeforeCredit() {
    var facts =
        Facts.none()
            .with(
                new SupportFacts(
                    plan("2019-03-28", "2020-03-27"),
                    Credit.PASSED,
                    LocalDate.parse("2019-04-04")));
    var evaluation = RULES.application("2019-04-10", facts);

    assertThat(TestPolicy.of(evaluation, "REQ-SUP2").result()).isEqualTo(Result.REVIEW);
    assertThat(TestPolicy.of(evaluation, "REQ-SUP2").reasonCode())
        .isEqualTo("SUP_BOUGHT_BEFORE_CREDIT");
    assertThat(evaluation.outcome().decision()).isEqualTo(OutcomeDecision.HUMAN_DECISION);
  }

  @Test
  void scenario10RestrictionStarts20190301() {
    var step = ladder(Edition.E1, "2019-01-20").get(0);
    var allowed =
        RULES.capabilities.capabilities(step.status(), RULES.pinned).stream()
            .collect(Collectors.toMap(Capability::id, Capability::allowed));

    assertThat(step.status()).isEqualTo("RESTRICTED");
    assertThat(step.fallsDue()).isEqualTo("2019-03-01");
    assertThat(allowed)
        .containsEntry("createCustomerTenants", Permission.NO)
        .containsEntry("adjustUp", Permission.YES)
        .containsEntry("adjustDown", Permission.YES);
  }

  @Test
  void scenario11PerpetualSoftware() {
    var facts = Facts.none().with(sold(new Revenue(34_000_000L, 5_500_000L, null, null)));
    var before = TestPolicy.of(RULES.renewal("2021-06-01", facts), "REQ-REV");

    assertThat(before.result()).isEqualTo(Result.NOT_MET);
    assertThat(before.sentence().en()).contains("285,000.00");
    assertThat(TestPolicy.of(RULES.renewal("2024-05-02", facts), "REQ-REV").result())
        .isEqualTo(Result.MET);
  }

  @Test
  void scenario12HosterWaiver() {
    var waived = new Revenue(12_000_000L, 0L, null, Waiver.QMTH_20201102);
    var without = new Revenue(12_000_000L, 0L, null, null);

    assertThat(revenue(waived).result()).isEqualTo(Result.WAIVED);
    assertThat(revenue(without).result()).isEqualTo(Result.NOT_MET);
  }

  @Test
  void scenario13OneMillionAtGroupLevelTenantFails() {
    var korea =
        GROUP
            .withPlan(plan("2025-08-01", "2026-07-31"))
            .with(skilled(new Security(true, true, new BigDecimal("21"), null)));
    var japan =
        GROUP
            .withPlan(plan("2026-08-01", "2027-07-31"))
            .with(skilled(new Security(false, true, new BigDecimal("21"), new BigDecimal("85"))));

    assertThat(RULES.renewal("2026-03-31", korea).outcome().decision())
        .isEqualTo(OutcomeDecision.RENEW);
    var september = RULES.renewal("2026-09-30", japan);
    assertThat(TestPolicy.of(september, "REQ-SEC").reasonCode()).isEqualTo("SEC_MFA");
    assertThat(september.outcome().decision()).isEqualTo(OutcomeDecision.REMEDIATE);
  }

  @Test
  void scenario14TheLadderStartsOnTheLastDayOfTheMonth() {
    var basis =
        RULES
            .policy
            .nextBasisDate(
                new BasisFacts(LocalDate.parse("2016-01-20"), null, null),
                LocalDate.parse("2025-11-02"))
            .orElseThrow();
    var facts = GROUP.with(sold(new Revenue(99_840_000L, 0L, null, null)));

    assertThat(basis.date()).isEqualTo("2026-01-31");
    assertThat(basis.edition()).isEqualTo(Edition.E4);
    assertThat(basis.date().minusDays(90)).isEqualTo("2025-11-02");
    assertThat(RULES.evaluate(CaseType.RENEWAL, "2026-01-31", true, facts).outcome().decision())
        .isEqualTo(OutcomeDecision.NOT_RENEWED);
    assertThat(ladder(Edition.E4, "2026-01-31"))
        .extracting(EnforcementStep::status, step -> step.fallsDue().toString())
        .containsExactly(
            tuple("RESTRICTED", "2026-01-31"),
            tuple("SUSPENDED", "2026-03-02"),
            tuple("REVOKED", "2026-04-01"));
  }

  @Test
  void scenario15RequestForInformation() {
    var constants = RULES.policy.constants(RULES.pinned);
    var asked = LocalDate.parse("2026-02-02");
    var due =
        RULES.calendar.after(asked, constants.informationRequestWorkingDays(), "KR", RULES.pinned);

    assertThat(due).isEqualTo("2026-02-19");
    assertThat(RULES.calendar.before(due, 2, "KR", RULES.pinned)).isEqualTo("2026-02-12");
  }

  @Test
  void scenario16Transition() {
    var constants = RULES.policy.constants(RULES.pinned);
    var date = LocalDate.parse("2026-03-31");
    var moving =
        RULES.evaluation.evaluate(
            new EvaluationRequest(
                CaseType.RENEWAL,
                date,
                date,
                null,
                new BasisFacts(null, null, null),
                true,
                false,
                Election.MOVE,
                Facts.none()));
    var dual =
        RULES.capabilities.capabilities("DUAL", RULES.pinned).stream()
            .collect(Collectors.toMap(Capability::id, Capability::allowed));

    assertThat(moving.outcome().decision()).isEqualTo(OutcomeDecision.TRANSITION);
    assertThat(ladder(Edition.E4, "2026-03-31").get(0).status()).isEqualTo("RESTRICTED");
    assertThat(constants.resellerEnrollmentWorkingDays()).isEqualTo(5);
    assertThat(dual)
        .containsEntry("indirectInvite", Permission.YES)
        .containsEntry("newSubscriptions", Permission.NO);
    assertThat(31 / constants.transferLot()).isEqualTo(1);
    assertThat(31 % constants.transferLot()).isEqualTo(6);
  }

  private static List<EnforcementStep> ladder(Edition edition, String t0) {
    return RULES.enforcement.ladder(edition, LocalDate.parse(t0), RULES.pinned);
  }

  private static RequirementResult revenue(Revenue revenue) {
    return TestPolicy.of(RULES.renewal("2021-02-10", Facts.none().with(sold(revenue))), "REQ-REV");
  }

  private static BasisDate next(String enrolledOn, String asOf) {
    return RULES
        .policy
        .nextBasisDate(
            new BasisFacts(LocalDate.parse(enrolledOn), null, null), LocalDate.parse(asOf))
        .orElseThrow();
  }

  private static Plan plan(String start, String end) {
    return new Plan(PlanType.ASFP, LocalDate.parse(start), LocalDate.parse(end), null, null);
  }

  private static BusinessFacts sold(Revenue revenue) {
    return new BusinessFacts(revenue, null, null, null);
  }

  private static CapabilityFacts skilled(Security security) {
    return new CapabilityFacts(
        security,
        1,
        null,
        null,
        new Assessment(Assessment.Result.PASS, LocalDate.parse("2025-11-10")));
  }

  private static Service accepted(ServiceType type) {
    return new Service(type, ServiceState.ACCEPTED);
  }
}
