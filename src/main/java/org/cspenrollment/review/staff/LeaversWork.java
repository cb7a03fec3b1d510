package org.cspenrollment.review.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.AccountProblem;
import org.cspenrollment.account.AccountProblemException;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.account.leaving.Handover;
import org.cspenrollment.account.leaving.Holdings;
import org.cspenrollment.account.leaving.Leaving;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a member of the office holds whose access ends: open tasks, and absences the person is part
 * of. Tasks go to one colleague who may do each of them, or back to their groups.
 */
@Service
class LeaversWork implements Handover {

  private static final String REASON = "The access of the person who had it has ended.";

  private final SubstituteTasks held;
  private final TaskTransfer transfer;
  private final LeaversAbsences absences;
  private final StaffContacts staff;
  private final Clock clock;

  LeaversWork(
      SubstituteTasks held,
      TaskTransfer transfer,
      LeaversAbsences absences,
      StaffContacts staff,
      Clock clock) {
    this.held = held;
    this.transfer = transfer;
    this.absences = absences;
    this.staff = staff;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public Holdings preview(Leaving leaving) {
    var tasks = lost(leaving);
    var ending = endsWork(leaving) ? absences.of(leaving.person(), today()) : List.<Absence>of();
    return tasks.isEmpty() && ending.isEmpty()
        ? Holdings.NONE
        : new Holdings(
            tasks.stream().map(LeaversWork::shown).toList(),
            ending.stream()
                .map(one -> new Holdings.Absence(one.username(), one.substitute(), one.until()))
                .toList(),
            colleagues(leaving.person(), tasks));
  }

  @Override
  @Transactional
  public void handOver(Leaving leaving) {
    var tasks = lost(leaving);
    leaving.colleague().ifPresent(colleague -> requireFit(leaving.person(), colleague, tasks));
    transfer.move(leaving.person(), tasks, leaving.colleague(), REASON);
    if (endsWork(leaving)) {
      absences.handOver(leaving.person(), leaving.colleague(), today());
    }
  }

  private List<StaffTask> lost(Leaving leaving) {
    return held.open(leaving.person()).stream()
        .filter(task -> !task.kind().isFor(leaving.keeps()))
        .toList();
  }

  /** Whether the person may do no task at all any more. */
  private static boolean endsWork(Leaving leaving) {
    return TaskKind.of(leaving.keeps()).isEmpty();
  }

  private List<Holdings.Colleague> colleagues(Username person, List<StaffTask> tasks) {
    var away = absences.away(today());
    return staff.all().stream()
        .filter(contact -> isFit(contact, person, tasks, away))
        .map(contact -> new Holdings.Colleague(contact.username(), contact.displayName()))
        .toList();
  }

  private void requireFit(Username person, Username colleague, List<StaffTask> tasks) {
    var away = absences.away(today());
    if (staff.all().stream()
        .filter(contact -> contact.username().equals(colleague))
        .noneMatch(contact -> isFit(contact, person, tasks, away))) {
      throw new AccountProblemException(AccountProblem.COLLEAGUE_UNFIT);
    }
  }

  private boolean isFit(
      StaffContacts.Contact contact, Username person, List<StaffTask> tasks, Set<Username> away) {
    return !contact.username().equals(person)
        && !away.contains(contact.username())
        && !TaskKind.of(contact.roles()).isEmpty()
        && tasks.stream().allMatch(task -> held.objection(task, contact).isEmpty());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Holdings.Task shown(StaffTask task) {
    return new Holdings.Task(
        task.id(),
        task.caseNumber(),
        task.partner(),
        task.kind().key(),
        Optional.ofNullable(task.requirementId()),
        Optional.ofNullable(task.due())
            .map(due -> LocalDate.ofInstant(due.minusNanos(1), ZoneOffset.UTC)));
  }
}
