package org.cspenrollment.review.staff;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.account.leaving.Leaving;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.StaffTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that no open task is with somebody who may not do it: who left before tasks were
 * handed over, who claimed at the very moment the access ended, or who has acted for the partner
 * since. Such tasks go back to their groups; harmless to do more often or on several nodes.
 */
@Component
public class StuckTasks {

  private static final Logger LOG = LoggerFactory.getLogger(StuckTasks.class);
  private static final String REASON = "The person who had it may not do it.";

  private final StaffTasks tasks;
  private final SubstituteTasks held;
  private final TaskTransfer transfer;
  private final LeaversWork leavers;
  private final StaffContacts staff;
  private final TransactionTemplate transaction;
  private final Clock clock;

  StuckTasks(
      StaffTasks tasks,
      SubstituteTasks held,
      TaskTransfer transfer,
      LeaversWork leavers,
      StaffContacts staff,
      TransactionTemplate transaction,
      Clock clock) {
    this.tasks = tasks;
    this.held = held;
    this.transfer = transfer;
    this.leavers = leavers;
    this.staff = staff;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Gives back what is stuck, person by person. */
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  public void release() {
    people().forEach(this::release);
  }

  /** A person whose tasks cannot be given back now is no obstacle to the others. */
  private void release(Username person, Set<Role> roles) {
    try {
      transaction.executeWithoutResult(status -> of(person, roles));
    } catch (RuntimeException e) {
      LOG.warn("The tasks of {} stay where they are until the next round", person.value(), e);
    }
  }

  private void of(Username person, Set<Role> roles) {
    if (roles.isEmpty()) {
      leavers.handOver(new Leaving(person, roles, Optional.empty()));
    } else {
      var stuck =
          held.open(person).stream()
              .filter(task -> held.objection(task, person, roles).isPresent())
              .toList();
      transfer.move(person, stuck, Optional.empty(), REASON);
    }
  }

  /** Whoever holds a task or is gone, with the roles that still count. */
  private Map<Username, Set<Role>> people() {
    var people = new HashMap<Username, Set<Role>>();
    tasks.loads(clock.instant()).keySet().stream()
        .flatMap(name -> Username.ifOne(name).stream())
        .forEach(person -> people.put(person, Set.of()));
    staff.all().forEach(one -> people.computeIfPresent(one.username(), (p, none) -> one.roles()));
    staff.gone().forEach(one -> people.put(one.username(), Set.of()));
    return people;
  }
}
