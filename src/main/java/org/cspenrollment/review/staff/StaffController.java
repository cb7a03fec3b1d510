package org.cspenrollment.review.staff;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.account.StaffContacts;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.input.Lines;
import org.cspenrollment.review.StaffLoad;
import org.cspenrollment.review.StaffTasks;
import org.cspenrollment.review.TaskKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of the office, as managers see them: what they have to do, and who is away. */
@RestController
@RequestMapping("/api/v1/staff")
class StaffController {

  /**
   * A person of the office.
   *
   * @param roles as groups are called, such as {@code lead-reviewer}
   * @param open how many tasks this person has, whatever the year
   * @param overdue how many of them are late
   * @param groupOpen how many tasks nobody has claimed that this person may take
   * @param groupOverdue how many of those are late
   * @param enabled whether the person may sign in; who may not is listed while something is held
   * @param away absent where the person is there
   */
  record Person(
      String username,
      String displayName,
      List<String> roles,
      long open,
      long overdue,
      long groupOpen,
      long groupOverdue,
      boolean enabled,
      Optional<Away> away) {}

  /** Until when, UTC, and who stands in. */
  record Away(LocalDate until, String substitute, String reason) {}

  /** Everybody who may sign in, and whoever is gone and still holds something. */
  record Office(List<Person> people) {}

  /**
   * An absence.
   *
   * @param until its last day, UTC
   * @param dryRun true unless false is said
   */
  record Wish(
      @Nullable String substitute,
      @Nullable LocalDate until,
      @Lines @Nullable String reason,
      @Nullable Boolean dryRun) {}

  private final StaffContacts staff;
  private final StaffTasks tasks;
  private final Absences absences;
  private final Clock clock;

  StaffController(StaffContacts staff, StaffTasks tasks, Absences absences, Clock clock) {
    this.staff = staff;
    this.tasks = tasks;
    this.absences = absences;
    this.clock = clock;
  }

  @GetMapping
  @Transactional(readOnly = true)
  Office office() {
    var loads = tasks.loads(clock.instant());
    var unclaimed = tasks.unclaimed(clock.instant());
    var away =
        absences.today().stream().collect(Collectors.toMap(Absence::username, Function.identity()));
    var here =
        staff.all().stream()
            .map(
                contact ->
                    person(
                        contact,
                        loads.getOrDefault(contact.username().value(), StaffLoad.NONE),
                        ofGroups(contact, unclaimed),
                        true,
                        Optional.ofNullable(away.get(contact.username()))));
    var gone =
        staff.gone().stream()
            .filter(contact -> stillHolds(contact.username(), loads, away))
            .map(
                contact ->
                    person(
                        contact,
                        loads.getOrDefault(contact.username().value(), StaffLoad.NONE),
                        StaffLoad.NONE,
                        false,
                        Optional.ofNullable(away.get(contact.username()))));
    return new Office(Stream.concat(here, gone).toList());
  }

  /** Whether there is a task with this person, or an absence the person is part of. */
  private static boolean stillHolds(
      Username username, Map<String, StaffLoad> loads, Map<Username, Absence> away) {
    return loads.containsKey(username.value())
        || away.containsKey(username)
        || away.values().stream().anyMatch(one -> one.substitute().equals(username));
  }

  /** What nobody has claimed and this person may take. */
  private static StaffLoad ofGroups(
      StaffContacts.Contact contact, Map<TaskKind, StaffLoad> unclaimed) {
    return unclaimed.entrySet().stream()
        .filter(one -> one.getKey().isFor(contact.roles()))
        .map(Map.Entry::getValue)
        .reduce(StaffLoad.NONE, StaffLoad::and);
  }

  private static Person person(
      StaffContacts.Contact contact,
      StaffLoad load,
      StaffLoad ofGroups,
      boolean enabled,
      Optional<Absence> absence) {
    return new Person(
        contact.username().value(),
        contact.displayName(),
        contact.roles().stream().map(Role::group).sorted().toList(),
        load.open(),
        load.overdue(),
        ofGroups.open(),
        ofGroups.overdue(),
        enabled,
        absence.map(one -> new Away(one.until(), one.substitute().value(), one.reason())));
  }

  /** Somebody is away: says which tasks go to the substitute, and moves them unless it is a try. */
  @PostMapping("/{username}/absence")
  Substitution absence(@PathVariable Username username, @RequestBody Wish wish) {
    return absences.substitute(
        username,
        Optional.ofNullable(wish.substitute())
            .flatMap(Username::ifOne)
            .orElseThrow(Absences::nobody),
        wish.until(),
        wish.reason(),
        Optional.ofNullable(wish.dryRun()).orElse(true));
  }

  @DeleteMapping("/{username}/absence")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void back(@PathVariable Username username) {
    absences.end(username);
  }
}
