package org.cspenrollment.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.cspenrollment.kernel.Username;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest(name = "{0} is fine")
  @ValueSource(
      strings = {
        "fifteen letters",
        "old harbour lanterns",
        "가나다라마바사아자차카타파하고",
        "all lower case and long enough",
        "hanul and the seven mountains"
      })
  void takesWhatIsLongWhateverItIsMadeOf(String password) {
    assertThat(rules.problem(new Username("hanul"), password)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "fourteen chars, PASSWORD_TOO_SHORT",
    "가나다라마바사아자차카타파하, PASSWORD_TOO_SHORT",
    "passwordpassword, PASSWORD_TOO_COMMON",
    "PasswordPassword123, PASSWORD_TOO_COMMON",
    "qwertyuiopasdfghjkl, PASSWORD_TOO_COMMON",
    "123456789012345, PASSWORD_TOO_COMMON",
    "ababababababababab, PASSWORD_TOO_COMMON",
    "hanulhanulhanul!, PASSWORD_LIKE_USERNAME",
    "Hanul-Hanul-Hanul-2018, PASSWORD_LIKE_USERNAME",
    "hanuhanuhanuhanul1, PASSWORD_LIKE_USERNAME",
    "anulhanulhanulhan!2, PASSWORD_LIKE_USERNAME",
    "hanulaaaaaaaaaaaaaaa, PASSWORD_LIKE_USERNAME",
    "hanul1212121212hanul, PASSWORD_LIKE_USERNAME",
    "demo-only-2018xx, PASSWORD_TOO_COMMON",
    "My Demo-Only-2018!, PASSWORD_TOO_COMMON"
  })
  void refusesWhatIsShortOrEasilyGuessed(String password, AccountProblem problem) {
    assertThat(rules.problem(new Username("hanul"), password)).contains(problem);
  }

  @Test
  void countsCharactersAsPeopleDo() {
    assertThat(rules.problem(new Username("hanul"), "ab😀d ef gh ij kl".repeat(7))).isEmpty();
    assertThat(rules.problem(new Username("hanul"), "\uD83D\uDE00".repeat(14)))
        .contains(AccountProblem.PASSWORD_TOO_SHORT);
    assertThat(rules.problem(new Username("hanul"), "abcdefgh".repeat(16))).isEmpty();
    assertThat(rules.problem(new Username("hanul"), "abcdefgh".repeat(16) + "x"))
        .contains(AccountProblem.PASSWORD_TOO_LONG);
  }
}
