package org.cspenrollment.review.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.StaffEvent.AbsenceEnded;
import org.cspenrollment.audit.event.StaffEvent.AbsenceEntered;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * The absences somebody who leaves is part of. The own one ends; where the person stands in, a
 * colleague takes the place, or the absence ends: nobody is stood in for by somebody who is gone.
 */
@Component
class LeaversAbsences {

  private final AbsenceStore store;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  LeaversAbsences(AbsenceStore store, AuditTrail audit, CurrentActor currentActor, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Those that run on this day or later and that the person is part of. */
  List<Absence> of(Username person, LocalDate day) {
    return store.on(day).stream()
        .filter(one -> one.username().equals(person) || one.substitute().equals(person))
        .toList();
  }

  /** Whoever is away on this day. */
  Set<Username> away(LocalDate day) {
    return store.on(day).stream().map(Absence::username).collect(Collectors.toSet());
  }

  /** Ends them, or lets the colleague stand in; part of the caller's transaction. */
  void handOver(Username person, Optional<Username> colleague, LocalDate day) {
    for (var absence : of(person, day)) {
      colleague
          .filter(other -> absence.substitute().equals(person) && !other.equals(absence.username()))
          .ifPresentOrElse(other -> standIn(absence, other), () -> end(absence));
    }
  }

  private void standIn(Absence absence, Username colleague) {
    store.enter(
        new Absence(
            absence.username(),
            colleague,
            absence.until(),
            absence.reason(),
            currentActor.get().username().value(),
            clock.instant()));
    audit.record(
        new AbsenceEntered(absence.username(), colleague, absence.until(), absence.reason()));
  }

  private void end(Absence absence) {
    store.end(absence.username());
    audit.record(new AbsenceEnded(absence.username()));
  }
}
