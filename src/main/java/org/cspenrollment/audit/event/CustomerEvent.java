package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.ContentHash;

/** What becomes known of the customers and subscriptions that move with a partner. */
public sealed interface CustomerEvent extends CaseEvent {

  /** Whether somebody of the office acted for the partner. */
  boolean onBehalfOfPartner();

  @Override
  default Map<String, ?> details() {
    return Map.of("onBehalfOfPartner", onBehalfOfPartner());
  }

  /**
   * A list of customers took the place of the one before.
   *
   * @param customers how many
   * @param subscriptions how many
   * @param sha256 of the file
   */
  record CustomersImported(
      CaseNumber caseNumber,
      int customers,
      int subscriptions,
      ContentHash sha256,
      boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CUSTOMERS_IMPORTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "customers",
          customers,
          "subscriptions",
          subscriptions,
          "sha256",
          sha256.value(),
          "onBehalfOfPartner",
          onBehalfOfPartner);
    }
  }

  /** A customer was added. */
  record CustomerAdded(CaseNumber caseNumber, String customerId, boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CUSTOMER_ADDED;
    }

    @Override
    public String subject() {
      return customerId;
    }
  }

  /** What is known of a customer was changed. */
  record CustomerChanged(CaseNumber caseNumber, String customerId, boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CUSTOMER_CHANGED;
    }

    @Override
    public String subject() {
      return customerId;
    }
  }

  /** A customer was removed from the list. */
  record CustomerRemoved(CaseNumber caseNumber, String customerId, boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CUSTOMER_REMOVED;
    }

    @Override
    public String subject() {
      return customerId;
    }
  }

  /**
   * A customer consented to the move.
   *
   * @param consentOn the day of the consent
   */
  record CustomerConsentRecorded(
      CaseNumber caseNumber, String customerId, LocalDate consentOn, boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CUSTOMER_CONSENT_RECORDED;
    }

    @Override
    public String subject() {
      return customerId;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("consentOn", consentOn.toString(), "onBehalfOfPartner", onBehalfOfPartner);
    }
  }

  /** A customer is not moved, for a reason that is kept with it. */
  record CustomerClosed(CaseNumber caseNumber, String customerId, boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.CUSTOMER_CLOSED;
    }

    @Override
    public String subject() {
      return customerId;
    }
  }

  /** A subscription was added or changed. */
  record SubscriptionSaved(
      CaseNumber caseNumber,
      String subscriptionId,
      String customerId,
      int quantity,
      boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.SUBSCRIPTION_SAVED;
    }

    @Override
    public String subject() {
      return subscriptionId;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "customerId", customerId, "quantity", quantity, "onBehalfOfPartner", onBehalfOfPartner);
    }
  }

  /** A subscription was removed. */
  record SubscriptionRemoved(
      CaseNumber caseNumber, String subscriptionId, String customerId, boolean onBehalfOfPartner)
      implements CustomerEvent {

    @Override
    public AuditCode code() {
      return AuditCode.SUBSCRIPTION_REMOVED;
    }

    @Override
    public String subject() {
      return subscriptionId;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("customerId", customerId, "onBehalfOfPartner", onBehalfOfPartner);
    }
  }
}
