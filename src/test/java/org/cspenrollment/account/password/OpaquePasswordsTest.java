package org.cspenrollment.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** F15: the same password, typed on another computer. */
class OpaquePasswordsTest {

  private static final String TYPED = "비밀번호는 한글로 충분히 길게 2018";
  private static final String IN_PARTS = Normalizer.normalize(TYPED, Normalizer.Form.NFD);

  private final PasswordEncoder passwords = new PasswordHashing().passwordEncoder();

  @Test
  void aPasswordIsTheSameHoweverItsLettersAreWrittenAndItsBlanksAreTyped() {
    var hash = passwords.encode(IN_PARTS);

    assertThat(hash).startsWith("{argon2id-opaque}");
    assertThat(passwords.matches(TYPED, hash)).isTrue();
    assertThat(passwords.matches(IN_PARTS, hash)).isTrue();
    assertThat(passwords.matches(TYPED.replace(' ', '\u3000'), hash)).isTrue();
    assertThat(passwords.matches(TYPED.replace("2018", "２０１８"), hash)).isFalse();
    assertThat(passwords.matches(TYPED.replace(" ", ""), hash)).isFalse();
    assertThat(passwords.upgradeEncoding(hash)).isFalse();
  }

  @Test
  void aHashOfEarlierTimesHoldsInBothFormsAndIsToBeReplaced() {
    var old = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(IN_PARTS);

    assertThat(passwords.matches(IN_PARTS, old)).isTrue();
    assertThat(passwords.matches(TYPED, old)).isTrue();
    assertThat(passwords.matches(TYPED + "!", old)).isFalse();
    assertThat(passwords.upgradeEncoding(old)).isTrue();
  }

  @Test
  void aPasswordOfPlainLettersIsHashedOnce() {
    assertThat(OpaqueString.formsOf("seven quiet mountains")).hasSize(1);
    assertThat(OpaqueString.formsOf(IN_PARTS)).containsExactly(TYPED, IN_PARTS);
  }
}
