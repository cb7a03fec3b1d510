package org.cspenrollment.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.platform.problem.ProblemException;

/** What somebody asked of the accounts cannot be done; says why for each field. */
public class AccountProblemException extends ProblemException {

  private static final long serialVersionUID = 1L;

  private final List<AccountProblem> problems;

  /** Refuses with these problems; the first of them decides on the status. */
  public AccountProblemException(AccountProblem... problems) {
    this(List.of(problems));
  }

  private AccountProblemException(List<AccountProblem> problems) {
    super(
        problems.get(0).status(),
        problems.size() == 1 ? problems.get(0).type() : "account-invalid",
        "The account is left as it was",
        problems.stream().map(AccountProblem::sentence).collect(Collectors.joining(" ")),
        problems.stream().map(p -> new FieldError(p.field(), p.sentence())).toList());
    this.problems = problems;
  }

  /** Refuses with these problems, if there are any. */
  static void ifAny(List<AccountProblem> problems) {
    if (!problems.isEmpty()) {
      throw new AccountProblemException(problems);
    }
  }

  /** The key of the message for each field that has a problem. */
  public Map<String, String> messageKeys() {
    Map<String, String> keys = new LinkedHashMap<>();
    problems.forEach(problem -> keys.putIfAbsent(problem.field(), problem.messageKey()));
    return keys;
  }

  /** Everything that is wrong, in the order it was found. */
  List<AccountProblem> problems() {
    return problems;
  }
}
