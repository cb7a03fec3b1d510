package org.cspenrollment.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Facts on their way to be other facts: a record with one part changed, without naming the rest.
 */
final class FactsDraft {

  Facts.Plan plan;
  Facts.Credit credit;
  LocalDate creditOn;
  List<Facts.Service> services;
  Facts.Infrastructure infrastructure;
  Facts.Revenue revenue;
  Integer tenureMonths;
  LocalDate indirectResellerSince;
  Facts.Security security;
  Integer designations;
  Integer designationsExpired;
  Boolean designationRenewalPending;
  Facts.Assessment assessment;
  Facts.Verification verification;
  Facts.Agreements agreements;
  Boolean firstLevelSupport;
  Boolean signerAuthority;
  Boolean membershipActive;
  Boolean questionnairePassed;
  BigDecimal growthPercent;

  FactsDraft(Facts from) {
    plan = from.plan();
    credit = from.credit();
    creditOn = from.creditOn();
    services = from.services();
    infrastructure = from.infrastructure();
    revenue = from.revenue();
    tenureMonths = from.tenureMonths();
    indirectResellerSince = from.indirectResellerSince();
    security = from.security();
    designations = from.designations();
    designationsExpired = from.designationsExpired();
    designationRenewalPending = from.designationRenewalPending();
    assessment = from.assessment();
    verification = from.verification();
    agreements = from.agreements();
    firstLevelSupport = from.firstLevelSupport();
    signerAuthority = from.signerAuthority();
    membershipActive = from.membershipActive();
    questionnairePassed = from.questionnairePassed();
    growthPercent = from.growthPercent();
  }

  Facts facts() {
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
