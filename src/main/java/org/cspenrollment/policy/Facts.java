package org.cspenrollment.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is known about a partner. Null is unknown, except where the parameter says otherwise. Money
 * is US dollar cents.
 *
 * @param plan null: there is no support plan
 * @param creditOn when the credit check was passed; null: not given
 * @param services null or empty: none
 * @param tenureMonths full months as an indirect reseller; wins over {@code indirectResellerSince}
 * @param designationsExpired expired since the window opened; null: none
 * @param designationRenewalPending null: no
 * @param assessment null, or without a result: there is none
 */
public record Facts(
    Plan plan,
    Credit credit,
    LocalDate creditOn,
    List<Service> services,
    Infrastructure infrastructure,
    Revenue revenue,
    Integer tenureMonths,
    LocalDate indirectResellerSince,
    Security security,
    Integer designations,
    Integer designationsExpired,
    Boolean designationRenewalPending,
    Assessment assessment,
    Verification verification,
    Agreements agreements,
    Boolean firstLevelSupport,
    Boolean signerAuthority,
    Boolean membershipActive,
    Boolean questionnairePassed,
    BigDecimal growthPercent) {

  /** Kinds of support plans; only some of them are plans for partners. */
  public enum PlanType {
    ASFP,
    PSFP,
    UFP,
    BENEFIT_PACKAGE,
    SIGNATURE,
    CUSTOMER_UNIFIED
  }

  public enum ServiceType {
    MANAGED_SERVICE,
    IP_SERVICE,
    CUSTOMER_SOLUTION
  }

  public enum ServiceState {
    ACCEPTED,
    PENDING,
    REJECTED
  }

  public enum Credit {
    PASSED,
    PENDING,
    FAILED
  }

  public enum AssessmentResult {
    PASS,
    FAIL,
    SCHEDULED
  }

  public enum Verification {
    AUTHORIZED,
    PENDING,
    REJECTED
  }

  /** QMTH_20201102: a hoster enrolled in the QMTH program on or before 2020-11-02. */
  public enum Waiver {
    QMTH_20201102
  }

  /**
   * A support plan.
   *
   * @param originalEnd the end before an early renewal, null if there was none
   * @param groupMatches whether the own group bought it; null: it did
   */
  public record Plan(
      PlanType type, LocalDate start, LocalDate end, LocalDate originalEnd, Boolean groupMatches) {}

  public record Service(ServiceType type, ServiceState state) {}

  public record Infrastructure(Boolean billing, Boolean provisioning) {}

  /**
   * Revenue of the 12 months that end the day before the basis date.
   *
   * @param countedCents everything before the edition's own exclusions
   * @param perpetualCents the part of it that is perpetual software
   * @param disputed null: no
   * @param waiver null: none
   */
  public record Revenue(Long countedCents, Long perpetualCents, Boolean disputed, Waiver waiver) {}

  /** The mandatory items of Partner Center; the score decides nothing. */
  public record Security(
      Boolean mfa, Boolean contact, BigDecimal averageAlertHours, BigDecimal score) {}

  public record Assessment(AssessmentResult result, LocalDate date) {}

  /** Agreements: direct bill, and the partner program of the organisation and of the tenant. */
  public record Agreements(Boolean direct, Boolean maicppOrganisation, Boolean maicppTenant) {}

  private static final Facts NONE =
      new Facts(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null);

  public Facts {
    services = services == null ? List.of() : List.copyOf(services);
  }

  /** Nothing is known. */
  public static Facts none() {
    return NONE;
  }

  public Facts withPlan(Plan plan) {
    return with(draft -> draft.plan = plan);
  }

  public Facts withCredit(Credit credit) {
    return with(draft -> draft.credit = credit);
  }

  public Facts withCreditOn(LocalDate creditOn) {
    return with(draft -> draft.creditOn = creditOn);
  }

  public Facts withServices(List<Service> services) {
    return with(draft -> draft.services = services);
  }

  public Facts withServices(Service... services) {
    return withServices(Arrays.asList(services));
  }

  public Facts withInfrastructure(Infrastructure infrastructure) {
    return with(draft -> draft.infrastructure = infrastructure);
  }

  public Facts withRevenue(Revenue revenue) {
    return with(draft -> draft.revenue = revenue);
  }

  public Facts withTenureMonths(Integer tenureMonths) {
    return with(draft -> draft.tenureMonths = tenureMonths);
  }

  public Facts withIndirectResellerSince(LocalDate indirectResellerSince) {
    return with(draft -> draft.indirectResellerSince = indirectResellerSince);
  }

  public Facts withSecurity(Security security) {
    return with(draft -> draft.security = security);
  }

  public Facts withDesignations(Integer designations) {
    return with(draft -> draft.designations = designations);
  }

  public Facts withDesignationsExpired(Integer designationsExpired) {
    return with(draft -> draft.designationsExpired = designationsExpired);
  }

  public Facts withDesignationRenewalPending(Boolean designationRenewalPending) {
    return with(draft -> draft.designationRenewalPending = designationRenewalPending);
  }

  public Facts withAssessment(Assessment assessment) {
    return with(draft -> draft.assessment = assessment);
  }

  public Facts withVerification(Verification verification) {
    return with(draft -> draft.verification = verification);
  }

  public Facts withAgreements(Agreements agreements) {
    return with(draft -> draft.agreements = agreements);
  }

  public Facts withFirstLevelSupport(Boolean firstLevelSupport) {
    return with(draft -> draft.firstLevelSupport = firstLevelSupport);
  }

  public Facts withSignerAuthority(Boolean signerAuthority) {
    return with(draft -> draft.signerAuthority = signerAuthority);
  }

  public Facts withMembershipActive(Boolean membershipActive) {
    return with(draft -> draft.membershipActive = membershipActive);
  }

  public Facts withQuestionnairePassed(Boolean questionnairePassed) {
    return with(draft -> draft.questionnairePassed = questionnairePassed);
  }

  public Facts withGrowthPercent(BigDecimal growthPercent) {
    return with(draft -> draft.growthPercent = growthPercent);
  }

  private Facts with(Consumer<FactsDraft> change) {
    var draft = new FactsDraft(this);
    change.accept(draft);
    return draft.facts();
  }
}
