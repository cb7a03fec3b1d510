package org.cspenrollment.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.Username;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long and not easily guessed. There are no rules on which kinds of
 * characters it has, nothing is cut off, and it never expires (OWASP ASVS 5.0, 6.2).
 */
@Component
class PasswordRules {

  static final int SHORTEST = 15;
  static final int LONGEST = 128;
  private static final int FEWEST_DIFFERENT_CHARACTERS = 5;
  private static final int FEWEST_BESIDE_USERNAME = 8;

  private final Set<String> common = common();

  /** What is wrong with this password for this person, if anything. */
  Optional<AccountProblem> problem(Username username, String password) {
    var length = password.codePointCount(0, password.length());
    var lowerCase = password.toLowerCase(Locale.ROOT);
    if (length < SHORTEST) {
      return Optional.of(AccountProblem.PASSWORD_TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(AccountProblem.PASSWORD_TOO_LONG);
    }
    if (common.contains(lowerCase)
        || lowerCase.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
      return Optional.of(AccountProblem.PASSWORD_TOO_COMMON);
    }
    if (lowerCase.contains(username.value())
        && lowerCase.replace(username.value(), "").length() < FEWEST_BESIDE_USERNAME) {
      return Optional.of(AccountProblem.PASSWORD_LIKE_USERNAME);
    }
    return Optional.empty();
  }

  /** Refuses the password with the sentence that says why. */
  void check(Username username, String password) {
    problem(username, password)
        .ifPresent(
            problem -> {
              throw new AccountProblemException(problem);
            });
  }

  private static Set<String> common() {
    try {
      return new ClassPathResource("common-passwords.txt", PasswordRules.class)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of common passwords cannot be read", e);
    }
  }
}
