package org.cspenrollment.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

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
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withCredit(Credit credit) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withCreditOn(LocalDate creditOn) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withServices(List<Service> services) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withServices(Service... services) {
    return withServices(Arrays.asList(services));
  }

  public Facts withInfrastructure(Infrastructure infrastructure) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withRevenue(Revenue revenue) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withTenureMonths(Integer tenureMonths) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withIndirectResellerSince(LocalDate indirectResellerSince) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withSecurity(Security security) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withDesignations(Integer designations) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withDesignationsExpired(Integer designationsExpired) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withDesignationRenewalPending(Boolean designationRenewalPending) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withAssessment(Assessment assessment) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withVerification(Verification verification) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withAgreements(Agreements agreements) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withFirstLevelSupport(Boolean firstLevelSupport) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withSignerAuthority(Boolean signerAuthority) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withMembershipActive(Boolean membershipActive) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withQuestionnairePassed(Boolean questionnairePassed) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }

  public Facts withGrowthPercent(BigDecimal growthPercent) {
    return new Facts(
        plan,
        credit,
        creditOn,
        services,
        infrastructure,
        revenue,
        tenureMonths,
        indirectResellerSince,
        security,
        designations,
        designationsExpired,
        designationRenewalPending,
        assessment,
        verification,
        agreements,
        firstLevelSupport,
        signerAuthority,
        membershipActive,
        questionnairePassed,
        growthPercent);
  }
}
