package org.cspenrollment.audit.event;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Refusals of one kind that were too many for a row each: how many there were beside those that
 * have one.
 *
 * @param refused the code they would have had
 * @param count how many
 * @param from the first of them, UTC, in real time
 * @param until the last of them, UTC, in real time
 * @param sources addresses or sign-in names they came from, the first few of them
 * @param subjects what was asked for or tried, the first few of them
 */
public record RefusalsCounted(
    AuditCode refused,
    long count,
    Instant from,
    Instant until,
    List<String> sources,
    List<String> subjects)
    implements AuditEvent {

  @Override
  public AuditCode code() {
    return AuditCode.REFUSALS_COUNTED;
  }

  @Override
  public String stream() {
    return AccessEvent.STREAM;
  }

  @Override
  public Optional<String> actor() {
    return Optional.of(SystemEvent.SYSTEM);
  }

  @Override
  public String subject() {
    return refused.name();
  }

  @Override
  public Map<String, ?> details() {
    return Map.of(
        "count",
        count,
        "from",
        from.toString(),
        "until",
        until.toString(),
        "sources",
        sources,
        "subjects",
        subjects);
  }
}
