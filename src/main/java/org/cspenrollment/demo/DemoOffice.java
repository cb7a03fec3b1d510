package org.cspenrollment.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.task.StaffTaskService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The office of the demo does each task on the day after it came, by somebody who may. */
@Component
@Profile("demo")
class DemoOffice {

  private final DemoActs acts;
  private final DemoAnswers answers;
  private final StaffTaskService work;
  private final DemoDesk desk;

  DemoOffice(DemoActs acts, DemoAnswers answers, StaffTaskService work, DemoDesk desk) {
    this.acts = acts;
    this.answers = answers;
    this.work = work;
    this.desk = desk;
  }

  /** The tasks that came before this day and that nobody has claimed. */
  List<StaffTask> tasksBefore(LocalDate today) {
    return Stream.of(Role.REVIEWER, Role.LEAD_REVIEWER, Role.MANAGER)
        .flatMap(role -> tasks(role).stream())
        .filter(task -> task.assignee() == null)
        .filter(task -> DemoAnswers.dayOf(task).isBefore(today))
        .toList();
  }

  private List<StaffTask> tasks(Role role) {
    var everything =
        AllPages.of(request -> acts.as(new Username(people(role).get(0)), () -> tasks(request)));
    return everything.stream().filter(task -> task.kind().role() == role).toList();
  }

  private Page<StaffTask> tasks(PageRequest request) {
    return work.list(Optional.empty(), Optional.empty(), false, false, request);
  }

  /** What somebody of the office does about a task today, if anybody does. */
  Optional<Runnable> next(StaffTask task, DemoDay day) {
    return answers.to(task, day).map(entry -> () -> complete(task, entry, day.spread()));
  }

  /** By the first of the group who has not acted on the matter before. */
  private void complete(StaffTask task, ReviewEntry entry, int turn) {
    var people = new ArrayList<>(people(task.kind().role()));
    Collections.rotate(people, turn);
    try {
      desk.complete(new Username(people.get(0)), task, entry);
    } catch (ProblemException refused) {
      if (!refused.type().equals("four-eyes")) {
        throw refused;
      }
      desk.complete(new Username(people.get(1)), task, entry);
    }
  }

  private static List<String> people(Role role) {
    return switch (role) {
      case REVIEWER -> List.of("reviewer1", "reviewer2");
      case LEAD_REVIEWER -> List.of("lead1", "lead2");
      default -> List.of("manager1", "manager2");
    };
  }
}
