package org.cspenrollment.review.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.StaffEvent.AbsenceEnded;
import org.cspenrollment.audit.event.StaffEvent.AbsenceEntered;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members of the office are away, and others stand in for them. */
@Service
public class Absences {

  private final AbsenceStore store;
  private final SubstituteTasks substitutes;
  private final TaskReassignment reassigning;
  private final StaffContacts staff;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  Absences(
      AbsenceStore store,
      SubstituteTasks substitutes,
      TaskReassignment reassigning,
      StaffContacts staff,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.store = store;
    this.substitutes = substitutes;
    this.reassigning = reassigning;
    this.staff = staff;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** Whoever is away today. */
  List<Absence> today() {
    return store.on(day());
  }

  /**
   * A person is away until that day: the open tasks go to the substitute, as far as this one may
   * have them. An earlier absence of the person is replaced.
   *
   * @param dryRun whether it is only said what would happen
   * @throws ProblemException 404 if nobody of the office is called so; 422 without a reason, for a
   *     substitute who is nobody, the same person or away as well, and for a day that is past or
   *     more than 366 days away
   */
  @Transactional
  public Substitution substitute(
      Username username,
      Username substitute,
      @Nullable LocalDate until,
      @Nullable String reason,
      boolean dryRun) {
    var given = ActionReasons.checked(reason);
    var away = anybody(username).orElseThrow(ProblemException::notFound);
    var other = checked(username, substitute);
    if (until == null) {
      throw ProblemException.invalidField("until", "Say the last day of the absence.");
    }
    Typed.within(DaySpan.ahead(day()), "until", until);
    var tasks = substitutes.tasksOf(username, other);
    var moves = tasks.stream().filter(task -> task.why() == null).toList();
    var kept = tasks.stream().filter(task -> task.why() != null).toList();
    if (!dryRun) {
      enter(new Absence(username, substitute, until, given, actor(), clock.instant()));
      moves.forEach(
          task ->
              reassigning.reassign(
                  task.caseId(),
                  Optional.of(task.taskId()),
                  Optional.empty(),
                  Optional.of(substitute),
                  given));
    }
    return new Substitution(
        dryRun, username, substitute, until, moves, kept, SubstituteNotes.of(away, other));
  }

  private void enter(Absence absence) {
    store.enter(absence);
    audit.record(
        new AbsenceEntered(
            absence.username(), absence.substitute(), absence.until(), absence.reason()));
  }

  /** The person is back; the tasks stay where they are. 404 if nobody of this name is away. */
  @Transactional
  public void end(Username username) {
    if (!store.end(username)) {
      throw ProblemException.notFound();
    }
    audit.record(new AbsenceEnded(username));
  }

  /**
   * Before somebody gives a task to somebody else: 409 while that person is away. People may take
   * tasks themselves, whatever is written about them.
   */
  public void requireHere(Username username) {
    if (username.value().equals(actor())) {
      return;
    }
    absence(username)
        .ifPresent(
            absence -> {
              throw ProblemException.conflict(
                  "away",
                  "This person is away",
                  "%s is away until %s; %s stands in."
                      .formatted(username, absence.until(), absence.substitute()));
            });
  }

  private StaffContacts.Contact checked(Username username, Username substitute) {
    if (username.equals(substitute)) {
      throw ProblemException.invalidField("substitute", "Somebody else has to stand in.");
    }
    var other = contact(substitute).orElseThrow(Absences::nobody);
    if (absence(substitute).isPresent()) {
      throw ProblemException.invalidField("substitute", "This person is away as well.");
    }
    return other;
  }

  /** The refusal of a substitute who is nobody of the office. */
  static ProblemException nobody() {
    return ProblemException.invalidField(
        "substitute", "Nobody of the office has this sign-in name.");
  }

  private Optional<Absence> absence(Username username) {
    return store.of(username).filter(absence -> absence.isOn(day()));
  }

  /** Also who is gone: what was left behind is given away in the same way. */
  private Optional<StaffContacts.Contact> anybody(Username username) {
    return contact(username)
        .or(() -> staff.gone().stream().filter(one -> one.username().equals(username)).findFirst());
  }

  private Optional<StaffContacts.Contact> contact(Username username) {
    return staff.all().stream().filter(one -> one.username().equals(username)).findFirst();
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private String actor() {
    return currentActor.get().username().value();
  }
}
