package org.cspenrollment.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.kernel.EmailAddress;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.input.PlainText;

/**
 * A sign-in to be made. Everything that is wrong with it is refused at once (422), field by field.
 *
 * @param username 3 to 64 of {@code a-z 0-9 . _ -}, beginning and ending with a letter or digit
 * @param displayName 1 to 200 characters on one line, all of them to be seen
 * @param contactEmail an e-mail address
 * @param language {@code en} or {@code ko}
 * @param roles {@link Role#PARTNER} alone, or one or more roles of staff
 * @param organisationId given exactly when the role is {@link Role#PARTNER}
 */
public record NewAccount(
    String username,
    String displayName,
    String contactEmail,
    String language,
    Set<Role> roles,
    Optional<String> organisationId) {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ORGANISATION = 100;
  private static final Set<String> LANGUAGES = Set.of("en", "ko");

  /** Names that mean something else: in the record, in the engine, in the addresses of pages. */
  private static final Set<String> RESERVED =
      Set.of("system", "anonymous", "anonymoususer", "camunda-admin", "break-glass", "invite");

  public NewAccount {
    roles = Set.copyOf(roles);
    organisationId =
        organisationId.map(PlainText::normal).map(String::strip).filter(id -> !id.isEmpty());
    displayName = PlainText.normal(displayName).strip();
    List<AccountProblem> problems = new ArrayList<>();
    if (Username.ifOne(username).isEmpty() || isReserved(username)) {
      problems.add(AccountProblem.USERNAME_INVALID);
    }
    if (!isLine(displayName, LONGEST_NAME)) {
      problems.add(AccountProblem.NAME_INVALID);
    }
    var address = EmailAddress.ifOne(contactEmail);
    if (address.isEmpty()) {
      problems.add(AccountProblem.EMAIL_INVALID);
    }
    contactEmail = address.map(EmailAddress::value).orElse(contactEmail);
    if (!isLanguage(language)) {
      problems.add(AccountProblem.LANGUAGE_UNKNOWN);
    }
    problems.addAll(problemsOfRoles(roles, organisationId.isPresent()));
    if (organisationId.filter(id -> !isLine(id, LONGEST_ORGANISATION)).isPresent()) {
      problems.add(AccountProblem.ORGANISATION_UNKNOWN);
    }
    AccountProblemException.ifAny(problems);
  }

  private static boolean isLine(String text, int longest) {
    return !text.isEmpty()
        && text.codePointCount(0, text.length()) <= longest
        && PlainText.faultOfLine(text).isEmpty();
  }

  /** Whether no account may have this name, whoever makes it. */
  static boolean isReserved(String username) {
    return RESERVED.contains(username);
  }

  /** The sign-in name, which is known to be one once there is this account. */
  Username signInName() {
    return new Username(username);
  }

  /** Whether the application speaks this language: {@code en} or {@code ko}. */
  public static boolean isLanguage(String language) {
    return LANGUAGES.contains(language);
  }

  /** A partner has an organisation and no other role; staff has roles and no organisation. */
  static List<AccountProblem> problemsOfRoles(Set<Role> roles, boolean withOrganisation) {
    if (roles.isEmpty()) {
      return List.of(AccountProblem.ROLES_MISSING);
    }
    var partner = roles.contains(Role.PARTNER);
    if (partner && roles.size() > 1) {
      return List.of(AccountProblem.ROLES_MIXED);
    }
    if (partner != withOrganisation) {
      return List.of(
          partner
              ? AccountProblem.ORGANISATION_MISSING
              : AccountProblem.ORGANISATION_NOT_FOR_STAFF);
    }
    return List.of();
  }
}
