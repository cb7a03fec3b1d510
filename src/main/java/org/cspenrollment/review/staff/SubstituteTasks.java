package org.cspenrollment.review.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.FourEyes;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.StaffTasks;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.TaskSearch;
import org.springframework.stereotype.Component;

/** Which open tasks of a person a substitute may have, and why not the others. */
@Component
class SubstituteTasks {

  private final StaffTasks tasks;
  private final FourEyes fourEyes;

  SubstituteTasks(StaffTasks tasks, FourEyes fourEyes) {
    this.tasks = tasks;
    this.fourEyes = fourEyes;
  }

  /** Every open task of the person, with what is said against the substitute having it. */
  List<Substitution.Task> tasksOf(Username username, StaffContacts.Contact substitute) {
    return open(username).stream().map(task -> named(task, objection(task, substitute))).toList();
  }

  /** Every open task of the person, the earliest due first. */
  List<StaffTask> open(Username username) {
    var search =
        new TaskSearch(
            List.of(TaskKind.values()), Optional.empty(), Optional.of(username), Optional.empty());
    var found = new ArrayList<StaffTask>();
    Page<StaffTask> page;
    do {
      page =
          tasks.find(
              search, new PageRequest(found.size() / PageRequest.MAX_SIZE, PageRequest.MAX_SIZE));
      found.addAll(page.items());
    } while (!page.items().isEmpty() && found.size() < page.total());
    return found;
  }

  /** Why the substitute may not have the task, as whoever tries to give it would be told. */
  Optional<String> objection(StaffTask task, StaffContacts.Contact substitute) {
    return objection(task, substitute.username(), substitute.roles());
  }

  /** Why somebody with these roles may not do the task; empty where nothing is against it. */
  Optional<String> objection(StaffTask task, Username username, Set<Role> roles) {
    return fourEyes.objection(task.reference(), username, roles);
  }

  private static Substitution.Task named(StaffTask task, Optional<String> why) {
    return new Substitution.Task(
        task.id(), task.caseNumber(), task.kind().key(), task.requirementId(), why.orElse(null));
  }
}
