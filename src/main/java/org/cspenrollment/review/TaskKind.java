package org.cspenrollment.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;

/** The kinds of tasks the office has: who may do them and how they may be answered. */
public enum TaskKind {
  VERIFY_SUPPORT_PACKAGE(Role.REVIEWER, Question.VERDICT),
  VERIFY_SERVICE_EVIDENCE(Role.REVIEWER, Question.VERDICT),
  VERIFY_INFRASTRUCTURE(Role.REVIEWER, Question.VERDICT),
  VERIFY_REQUIREMENT(Role.REVIEWER, Question.VERDICT),
  CONFIRM_NOT_MET(Role.LEAD_REVIEWER, Question.CONFIRMATION),
  CONFIRM_WAIVER(Role.MANAGER, Question.CONFIRMATION),
  DECIDE_EXCEPTION(Role.MANAGER, Question.DECISION),
  CONFIRM_DEMOTION(Role.MANAGER, Question.CONFIRMATION),
  DECIDE_APPEAL(Role.LEAD_REVIEWER, Question.APPEAL),
  RESELLER_CONFIRM_RESTRICTION(Role.REVIEWER, Question.DONE),
  RESELLER_CONFIRM_ENROLLMENT(Role.REVIEWER, Question.CONFIRMATION),
  RESELLER_CONFIRM_AGREEMENT(Role.REVIEWER, Question.CONFIRMATION),
  RESELLER_CONFIRM_PROVIDER(Role.REVIEWER, Question.CONFIRMATION),
  RESELLER_FOLLOW_CUSTOMERS(Role.REVIEWER, Question.DONE),
  RESELLER_FOLLOW_LATE_STEP(Role.MANAGER, Question.DONE);

  private enum Question {
    VERDICT,
    CONFIRMATION,
    DECISION,
    /** Agreed to once it is so; until then the task stays open. */
    DONE,
    APPEAL
  }

  private final Role role;
  private final Question question;

  TaskKind(Role role, Question question) {
    this.role = role;
    this.question = question;
  }

  /** The role that may do it; a lead reviewer may also do what a reviewer may. */
  public Role role() {
    return role;
  }

  /** Whether somebody with these roles may do it. */
  public boolean isFor(Set<Role> roles) {
    return roles.contains(role) || (role == Role.REVIEWER && roles.contains(Role.LEAD_REVIEWER));
  }

  /** What it can be answered with. */
  public Set<String> answers() {
    return switch (question) {
      case VERDICT -> names(Verdict.values());
      case CONFIRMATION -> Set.of(ConfirmationEntry.AGREE, ConfirmationEntry.DISAGREE);
      case DONE -> Set.of(ConfirmationEntry.AGREE);
      case DECISION -> names(ExceptionDecision.values());
      case APPEAL -> names(AppealDecision.values());
    };
  }

  private static Set<String> names(Enum<?>[] answers) {
    return Arrays.stream(answers).map(Enum::name).collect(Collectors.toSet());
  }

  /**
   * Lets an answer through that this task can be answered with; anything else, and none, is refused
   * with 422 on the field the API has for it: {@code verdict}, {@code agree} or {@code decision}.
   */
  public String requireAnswer(Optional<String> answer) {
    return answer.filter(answers()::contains).orElseThrow(this::noAnswer);
  }

  private ProblemException noAnswer() {
    return ProblemException.invalidField(
        isVerification() ? "verdict" : isConfirmation() ? "agree" : "decision",
        "Choose one of " + String.join(", ", answers().stream().sorted().toList()) + ".");
  }

  /** Whether facts are recorded and a verdict is given. */
  public boolean isVerification() {
    return question == Question.VERDICT;
  }

  /** Whether a person agrees to what somebody else said or did. */
  public boolean isConfirmation() {
    return question == Question.CONFIRMATION || question == Question.DONE;
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
