package org.cspenrollment.review.staff;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.cspenrollment.account.StaffContacts.Contact;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;

/** What a manager should know before one person stands in for another. */
final class SubstituteNotes {

  private SubstituteNotes() {}

  /** Whatever there is to say of these two; may be nothing. */
  static List<Substitution.Note> of(Contact away, Contact substitute) {
    return Stream.concat(missingRoles(away, substitute), secondPerson(away, substitute)).toList();
  }

  private static Stream<Substitution.Note> missingRoles(Contact away, Contact substitute) {
    return away.roles().stream()
        .filter(role -> hasTasks(role) && !mayDo(role, substitute))
        .sorted()
        .map(
            role ->
                new Substitution.Note(
                    "not-in-group",
                    "%s may do no task of the group %s: what opens there meanwhile waits for others."
                        .formatted(substitute.displayName(), role.group())));
  }

  /** A lead may verify, but then another lead has to confirm. */
  private static Stream<Substitution.Note> secondPerson(Contact away, Contact substitute) {
    return away.roles().contains(Role.REVIEWER)
            && !substitute.roles().contains(Role.REVIEWER)
            && substitute.roles().contains(Role.LEAD_REVIEWER)
        ? Stream.of(
            new Substitution.Note(
                "second-person",
                "%s is a lead reviewer: what this person finds not met, another lead has to confirm."
                    .formatted(substitute.displayName())))
        : Stream.empty();
  }

  private static boolean hasTasks(Role role) {
    return Arrays.stream(TaskKind.values()).anyMatch(kind -> kind.role() == role);
  }

  private static boolean mayDo(Role role, Contact substitute) {
    return Arrays.stream(TaskKind.values())
        .filter(kind -> kind.role() == role)
        .anyMatch(kind -> kind.isFor(substitute.roles()));
  }
}
