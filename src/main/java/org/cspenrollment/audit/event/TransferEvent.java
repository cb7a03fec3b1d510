package org.cspenrollment.audit.event;

import java.time.LocalDate;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;

/** What becomes of the transfer requests of a case. */
public sealed interface TransferEvent extends CaseEvent {

  /** The number of the transfer request in its case, from 1. */
  int number();

  @Override
  default String subject() {
    return String.valueOf(number());
  }

  /** Whose subscriptions are transferred. */
  String customerId();

  /** Whether somebody of the office acted for the partner. */
  boolean onBehalfOfPartner();

  @Override
  default Map<String, ?> details() {
    return Map.of("customerId", customerId(), "onBehalfOfPartner", onBehalfOfPartner());
  }

  /**
   * The transfer of subscriptions of one customer was requested.
   *
   * @param subscriptions how many travel in it
   */
  record TransferRequested(
      CaseNumber caseNumber,
      int number,
      String customerId,
      int subscriptions,
      boolean onBehalfOfPartner)
      implements TransferEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSFER_REQUESTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of(
          "customerId",
          customerId,
          "subscriptions",
          subscriptions,
          "onBehalfOfPartner",
          onBehalfOfPartner);
    }
  }

  /** The partner said that the provider accepted a transfer request; the office enters it. */
  record TransferSaidAccepted(
      CaseNumber caseNumber, int number, String customerId, LocalDate acceptedOn)
      implements TransferEvent {

    @Override
    public boolean onBehalfOfPartner() {
      return false;
    }

    @Override
    public AuditCode code() {
      return AuditCode.TRANSFER_SAID_ACCEPTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("customerId", customerId, "acceptedOn", acceptedOn.toString());
    }
  }

  /** The office entered that the provider accepted a transfer request, and on which day. */
  record TransferAccepted(
      CaseNumber caseNumber, int number, String customerId, LocalDate acceptedOn)
      implements TransferEvent {

    @Override
    public boolean onBehalfOfPartner() {
      return false;
    }

    @Override
    public AuditCode code() {
      return AuditCode.TRANSFER_ACCEPTED;
    }

    @Override
    public Map<String, ?> details() {
      return Map.of("customerId", customerId, "acceptedOn", acceptedOn.toString());
    }
  }

  /** Both sides have seen that everything of a transfer request arrived. */
  record TransferVerified(
      CaseNumber caseNumber, int number, String customerId, boolean onBehalfOfPartner)
      implements TransferEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSFER_VERIFIED;
    }
  }

  /** A transfer request was rejected or failed. */
  record TransferRejected(
      CaseNumber caseNumber, int number, String customerId, boolean onBehalfOfPartner)
      implements TransferEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSFER_REJECTED;
    }
  }
}
