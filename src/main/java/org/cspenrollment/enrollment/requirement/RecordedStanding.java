package org.cspenrollment.enrollment.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.cspenrollment.kernel.Edition;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.partner.StandingFact;
import org.cspenrollment.partner.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What the facts that somebody of the office has recorded for a requirement say of a tenant, in the
 * words of the registry. What was not recorded is left out.
 */
public final class RecordedStanding {

  private final Map<String, Object> facts;
  private final Map<StandingFact, Object> standing = new EnumMap<>(StandingFact.class);

  private RecordedStanding(Map<String, Object> facts) {
    this.facts = facts;
  }

  /**
   * The facts of the registry that were recorded.
   *
   * @param facts as they passed
   * @param windowOpens the first day of the window: a designation that ended since then has expired
   */
  public static Map<StandingFact, Object> of(
      RequirementId requirementId,
      Map<String, Object> facts,
      Edition edition,
      LocalDate basisDate,
      LocalDate windowOpens) {
    var recorded = new RecordedStanding(facts);
    switch (requirementId.value()) {
      case "REQ-SPD" -> recorded.designation(basisDate, windowOpens);
      case "REQ-SEC" -> recorded.security();
      case "REQ-VET" ->
          recorded.put(StandingFact.VERIFICATION, recorded.one("verification", Verification.class));
      case "REQ-MPN" -> recorded.membership(edition);
      case "REQ-END" -> recorded.copy("value", StandingFact.SIGNER_AUTHORITY);
      case "REQ-SUP1" -> recorded.copy("value", StandingFact.FIRST_LEVEL_SUPPORT);
      case "REQ-AGR" -> recorded.copy("value", StandingFact.DIRECT_AGREEMENT);
      case "REQ-CRD" -> recorded.credit();
      case "REQ-CAP" -> recorded.assessment();
      default -> {}
    }
    return recorded.standing;
  }

  private void designation(LocalDate basisDate, LocalDate windowOpens) {
    var until = day("validUntil");
    if (until == null) {
      return;
    }
    boolean active = !until.isBefore(basisDate);
    put(StandingFact.DESIGNATIONS, active ? 1 : 0);
    put(StandingFact.DESIGNATIONS_EXPIRED, active || until.isBefore(windowOpens) ? 0 : 1);
    put(StandingFact.DESIGNATION_RENEWAL_PENDING, false);
  }

  private void security() {
    copy("mfa", StandingFact.SECURITY_MFA);
    copy("contact", StandingFact.SECURITY_CONTACT);
    if (facts.get("averageAlertHours") instanceof Number hours) {
      put(StandingFact.SECURITY_AVERAGE_ALERT_HOURS, new BigDecimal(hours.toString()));
    }
  }

  /** Which membership an edition asks for is in the words of its list of proof. */
  private void membership(Edition edition) {
    switch (edition) {
      case E4 -> {
        copy("value", StandingFact.MAICPP_ORGANISATION);
        if (Boolean.FALSE.equals(facts.get("value"))) {
          put(StandingFact.MEMBERSHIP_ACTIVE, false);
        }
      }
      case E5 -> copy("value", StandingFact.MAICPP_TENANT);
      default -> copy("value", StandingFact.MEMBERSHIP_ACTIVE);
    }
  }

  private void credit() {
    var credit = one("value", Credit.class);
    put(StandingFact.CREDIT, credit);
    if (credit == Credit.PASSED) {
      put(StandingFact.CREDIT_ON, day("asOf"));
    }
  }

  private void assessment() {
    var result = one("value", Assessment.Result.class);
    if (result != null) {
      put(StandingFact.ASSESSMENT, new Assessment(result, day("asOf")));
    }
  }

  private void copy(String fact, StandingFact known) {
    put(known, facts.get(fact));
  }

  private void put(StandingFact known, @Nullable Object value) {
    if (value != null) {
      standing.put(known, value);
    }
  }

  private @Nullable LocalDate day(String fact) {
    return facts.get(fact) instanceof String text ? LocalDate.parse(text) : null;
  }

  private <T extends Enum<T>> @Nullable T one(String fact, Class<T> type) {
    return facts.get(fact) instanceof String text ? Enum.valueOf(type, text) : null;
  }
}
