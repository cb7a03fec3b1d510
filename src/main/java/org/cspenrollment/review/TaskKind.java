package org.cspenrollment.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.platform.Role;

/** The kinds of tasks the office has: who may do them and how they may be answered. */
public enum TaskKind {
  VERIFY_SUPPORT_PACKAGE(Role.REVIEWER, Answers.VERDICTS),
  VERIFY_SERVICE_EVIDENCE(Role.REVIEWER, Answers.VERDICTS),
  VERIFY_INFRASTRUCTURE(Role.REVIEWER, Answers.VERDICTS),
  VERIFY_REQUIREMENT(Role.REVIEWER, Answers.VERDICTS),
  CONFIRM_NOT_MET(Role.LEAD_REVIEWER, Answers.CONFIRMATIONS),
  CONFIRM_WAIVER(Role.MANAGER, Answers.CONFIRMATIONS),
  DECIDE_EXCEPTION(Role.MANAGER, Answers.DECISIONS),
  CONFIRM_DEMOTION(Role.MANAGER, Answers.CONFIRMATIONS);

  private static final class Answers {
    static final Set<String> VERDICTS = Set.of("MET", "NOT_MET", "MORE_INFORMATION", "WAIVE");
    static final Set<String> CONFIRMATIONS = Set.of("AGREE", "DISAGREE");
    static final Set<String> DECISIONS =
        Set.of("RENEW", "RENEW_WITH_NOTES", "REMEDIATE", "HOLD", "NOT_RENEWED");
  }

  private final Role role;
  private final Set<String> answers;

  TaskKind(Role role, Set<String> answers) {
    this.role = role;
    this.answers = answers;
  }

  /** The role that may do it; a lead reviewer may also do what a reviewer may. */
  public Role role() {
    return role;
  }

  /** Whether somebody with these roles may do it. */
  public boolean isFor(Set<Role> roles) {
    return roles.contains(role)
        || (role == Role.REVIEWER && roles.contains(Role.LEAD_REVIEWER));
  }

  /** What it can be answered with. */
  public Set<String> answers() {
    return answers;
  }

  /** Whether facts are recorded and a verdict is given. */
  public boolean isVerification() {
    return answers == Answers.VERDICTS;
  }

  /** Whether a second person agrees or not. */
  public boolean isConfirmation() {
    return answers == Answers.CONFIRMATIONS;
  }

  /** The name in the API, such as {@code verify-support-package}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name, if there is one. */
  public static Optional<TaskKind> ofKey(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** The kinds somebody with these roles may do. */
  public static List<TaskKind> of(Set<Role> roles) {
    return Arrays.stream(values()).filter(kind -> kind.isFor(roles)).toList();
  }
}
