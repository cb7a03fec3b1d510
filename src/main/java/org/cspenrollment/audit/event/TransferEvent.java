package org.cspenrollment.audit.event;

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

  /** The provider accepted a transfer request. */
  record TransferAccepted(
      CaseNumber caseNumber, int number, String customerId, boolean onBehalfOfPartner)
      implements TransferEvent {

    @Override
    public AuditCode code() {
      return AuditCode.TRANSFER_ACCEPTED;
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
