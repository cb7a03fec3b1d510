package org.cspenrollment.audit.event;

import java.util.Map;
import java.util.Optional;

/**
 * Something that happened and is put on record: who reads the types knows all that can happen. Each
 * says itself what its row holds; the fields are typed, the row is text.
 */
public sealed interface AuditEvent
    permits CorrectionEvent,
        CaseEvent,
        AccountEvent,
        CredentialEvent,
        PartnerEvent,
        StaffEvent,
        CycleEvent,
        LaunchEvent,
        EngineEvent,
        AccessEvent,
        RefusalsCounted,
        DemoEvent,
        SystemEvent {

  /** Its published code, the same for all events of a type. */
  AuditCode code();

  /** The chain it stands in: a case number, or a name such as {@code accounts}. */
  String stream();

  /** The id of what it was done to. */
  String subject();

  /** What else must be known later: ids, codes, hashes, days; never a secret. Empty for nothing. */
  default Map<String, ?> details() {
    return Map.of();
  }

  /**
   * Who did it, where that is not whoever is signed in: a sign-in name, {@code system} or {@code
   * anonymous}.
   */
  default Optional<String> actor() {
    return Optional.empty();
  }
}
