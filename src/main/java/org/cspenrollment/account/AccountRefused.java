package org.cspenrollment.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cspenrollment.platform.Refused;

/** What somebody asked of the accounts cannot be done; says why for each field. */
class AccountRefused extends Refused {

  private static final long serialVersionUID = 1L;

  private final List<AccountProblem> problems;

  AccountRefused(AccountProblem... problems) {
    this(List.of(problems));
  }

  private AccountRefused(List<AccountProblem> problems) {
    super(
        problems.get(0).status(),
        problems.size() == 1 ? problems.get(0).type() : "account-invalid",
        "The account is left as it was",
        problems.stream().map(AccountProblem::sentence).collect(Collectors.joining(" ")),
        problems.stream().map(p -> new FieldError(p.field(), p.sentence())).toList());
    this.problems = problems;
  }

  static void ifAny(List<AccountProblem> problems) {
    if (!problems.isEmpty()) {
      throw new AccountRefused(problems);
    }
  }

  /** The key of the message for each field that has a problem. */
  Map<String, String> messageKeys() {
    Map<String, String> keys = new LinkedHashMap<>();
    problems.forEach(problem -> keys.putIfAbsent(problem.field(), problem.messageKey()));
    return keys;
  }

  List<AccountProblem> problems() {
    return problems;
  }
}
