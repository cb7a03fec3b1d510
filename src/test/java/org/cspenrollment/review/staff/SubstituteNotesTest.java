package org.cspenrollment.review.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.cspenrollment.account.StaffContacts.Contact;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubstituteNotesTest {

  @ParameterizedTest
  @CsvSource({
    "REVIEWER, REVIEWER, ",
    "REVIEWER, LEAD_REVIEWER, second-person",
    "REVIEWER, REVIEWER LEAD_REVIEWER, ",
    "REVIEWER, MANAGER, not-in-group",
    "LEAD_REVIEWER, REVIEWER, not-in-group",
    "MANAGER, MANAGER, ",
    "POLICY_OWNER, REVIEWER, "
  })
  void m21AManagerIsToldWhatTheChoiceOfASubstituteMeans(
      String away, String substitute, String notes) {
    assertThat(
            SubstituteNotes.of(person("away", away), person("stands-in", substitute)).stream()
                .map(Substitution.Note::code)
                .collect(Collectors.joining(" ")))
        .isEqualTo(notes == null ? "" : notes);
  }

  private static Contact person(String username, String roles) {
    return new Contact(
        new Username(username),
        username,
        Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toSet()),
        username + "@office.example",
        "en");
  }
}
