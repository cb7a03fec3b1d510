package org.cspenrollment.account;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/**
 * Everything that can be wrong with what somebody asks of the accounts. On our pages the sentence
 * comes from the message {@code account.problem.<name>}, in the person's language.
 */
public enum AccountProblem {
  USERNAME_INVALID(
      "username",
      "A sign-in name has 3 to 64 lower-case letters, digits, dots, hyphens or underscores, and"
          + " begins and ends with a letter or digit."),
  USERNAME_TAKEN(HttpStatus.CONFLICT, "username", "There is an account of this name already."),
  NAME_INVALID(
      "displayName", "A name has 1 to 200 characters on one line, all of them to be seen."),
  EMAIL_INVALID("contactEmail", "This is not an e-mail address."),
  LANGUAGE_UNKNOWN("language", "The language is English (en) or Korean (ko)."),
  ROLES_MISSING("roles", "An account needs a role."),
  ROLES_MIXED("roles", "A partner's user cannot have a role of the programme office."),
  ROLES_FIXED("roles", "The role of a partner's user cannot be changed."),
  ORGANISATION_MISSING("organisationId", "A partner's user needs an organisation."),
  ORGANISATION_NOT_FOR_STAFF("organisationId", "Staff belongs to no partner organisation."),
  ORGANISATION_UNKNOWN("organisationId", "There is no such organisation."),
  PASSWORD_TOO_SHORT("password", "A password has at least 15 characters."),
  PASSWORD_TOO_LONG("password", "A password has at most 128 characters."),
  PASSWORD_TOO_COMMON("password", "Many people use this password, or it is too easy to guess."),
  PASSWORD_LIKE_USERNAME("password", "The password is little more than the sign-in name."),
  PASSWORD_UNCHANGED("password", "This is the password you have now."),
  PASSWORDS_DIFFER("repetition", "The two passwords are not the same."),
  PASSWORD_WRONG("currentPassword", "This is not your current password."),
  PASSWORD_TRIED_TOO_OFTEN(
      HttpStatus.TOO_MANY_REQUESTS,
      "currentPassword",
      "The current password was wrong too often. Wait a minute and try again."),
  ACCOUNT_DISABLED(
      HttpStatus.CONFLICT, "enabled", "The account is disabled; enable it before you send a link."),
  COLLEAGUE_UNFIT(
      "colleague", "This person may not take over all of these tasks. Choose somebody else."),
  LAST_ADMINISTRATOR(
      HttpStatus.CONFLICT, "roles", "The last administrator can be neither disabled nor demoted.");

  private final HttpStatus status;
  private final String field;
  private final String sentence;

  AccountProblem(String field, String sentence) {
    this(HttpStatus.UNPROCESSABLE_ENTITY, field, sentence);
  }

  AccountProblem(HttpStatus status, String field, String sentence) {
    this.status = status;
    this.field = field;
    this.sentence = sentence;
  }

  /** The status a request is refused with: 409, 422 or 429. */
  HttpStatus status() {
    return status;
  }

  /** The field of the form or body that is wrong. */
  public String field() {
    return field;
  }

  /** What is wrong, in English. */
  String sentence() {
    return sentence;
  }

  /** The last segment of the problem type. */
  String type() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The key of the sentence in the message bundles. */
  String messageKey() {
    return "account.problem." + type();
  }
}
