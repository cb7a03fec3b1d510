package org.cspenrollment.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class AccountMessagesTest {

  private final Properties english = bundle("messages/account.properties");
  private final Properties korean = bundle("messages/account_ko.properties");

  @Test
  void everySentenceIsThereInBothLanguages() {
    assertThat(english.stringPropertyNames()).isNotEmpty();
    assertThat(korean.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(korean.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @Test
  void everyProblemAndEveryRoleHasItsSentence() {
    assertThat(english.stringPropertyNames())
        .containsAll(
            Arrays.stream(AccountProblem.values()).map(AccountProblem::messageKey).toList())
        .containsAll(
            Arrays.stream(Role.values()).map(role -> "account.role." + role.group()).toList());
  }

  private static Properties bundle(String path) {
    var bundle = new Properties();
    try {
      bundle.load(
          new StringReader(new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }
}
