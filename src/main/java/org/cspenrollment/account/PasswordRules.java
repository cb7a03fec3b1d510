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
  private static final int SHORTEST_PART = 3;

  /** How the password of the demo begins, which everybody can read. */
  private static final String DEMO = "demo-only";

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
        || lowerCase.contains(DEMO)
        || lowerCase.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS) {
      return Optional.of(AccountProblem.PASSWORD_TOO_COMMON);
    }
    var rest = withoutPartsOf(username.value(), lowerCase);
    if (rest.length() < lowerCase.length()
        && (rest.length() < FEWEST_BESIDE_USERNAME
            || rest.codePoints().distinct().count() < FEWEST_DIFFERENT_CHARACTERS)) {
      return Optional.of(AccountProblem.PASSWORD_LIKE_USERNAME);
    }
    return Optional.empty();
  }

  /** What is left of a password without the name and all parts of it, the longest first. */
  private static String withoutPartsOf(String username, String password) {
    var rest = new StringBuilder();
    int at = 0;
    while (at < password.length()) {
      int end = at;
      while (end < password.length() && username.contains(password.substring(at, end + 1))) {
        end++;
      }
      if (end - at >= SHORTEST_PART) {
        at = end;
      } else {
        rest.append(password.charAt(at));
        at++;
      }
    }
    return rest.toString();
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
