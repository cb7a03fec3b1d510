package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cspenrollment.account.Account;
import org.cspenrollment.account.AccountAuthority;
import org.cspenrollment.account.AccountProblem;
import org.cspenrollment.account.AccountProblemException;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.OrganisationUsers;
import org.cspenrollment.account.link.LinkPost;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which administrators and managers look after the accounts they may see. */
@Controller
@RequestMapping("/accounts")
class AccountsController {

  private final Accounts accounts;
  private final AccountAuthority authority;
  private final OneTimeLinkPage linkPage;
  private final EndingPage endingPage;
  private final OrganisationUsers users;
  private final LinkPost post;

  AccountsController(
      Accounts accounts,
      AccountAuthority authority,
      OneTimeLinkPage linkPage,
      EndingPage endingPage,
      OrganisationUsers users,
      LinkPost post) {
    this.accounts = accounts;
    this.authority = authority;
    this.linkPage = linkPage;
    this.endingPage = endingPage;
    this.users = users;
    this.post = post;
  }

  @GetMapping
  @Transactional(readOnly = true)
  String list(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      Model model) {
    model.addAttribute("search", search);
    model.addAttribute("withoutUser", users.withoutUser());
    model.addAttribute("accounts", accounts.list(new PageRequest(page, size), search));
    return "account/list";
  }

  @GetMapping("/{username}")
  @Transactional(readOnly = true)
  String one(@PathVariable Username username, Model model) {
    return one(username, Map.of(), model);
  }

  @PostMapping("/{username}/link")
  String link(@PathVariable Username username, Model model, HttpServletResponse response) {
    return orProblem(
        username,
        model,
        response,
        () -> linkPage.show(accounts.requestReset(username), model),
        account -> Optional.empty());
  }

  @PostMapping("/{username}/link/agreement")
  String agree(@PathVariable Username username, RedirectAttributes redirect) {
    accounts.agreeToLink(username);
    return done(username, "account.one.link-agreed", redirect);
  }

  @PostMapping("/{username}/disable")
  String disable(
      @PathVariable Username username,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(defaultValue = "") String colleague,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return end(
        username,
        confirmed,
        account -> endingPage.beforeDisabling(account, model),
        () -> {
          accounts.disable(username, chosen(colleague));
          return done(username, "account.one.disabled", redirect);
        },
        model,
        response);
  }

  @PostMapping("/{username}/enable")
  String enable(@PathVariable Username username, RedirectAttributes redirect) {
    accounts.enable(username);
    return done(username, "account.one.enabled", redirect);
  }

  @PostMapping("/{username}/roles")
  String roles(
      @PathVariable Username username,
      @RequestParam(defaultValue = "") Set<Role> roles,
      @RequestParam(defaultValue = "false") boolean confirmed,
      @RequestParam(defaultValue = "") String colleague,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return end(
        username,
        confirmed,
        account -> endingPage.beforeRolesChange(account, roles, model),
        () -> {
          accounts.changeRoles(username, roles, chosen(colleague));
          return done(username, "account.one.roles-changed", redirect);
        },
        model,
        response);
  }

  /** Ends an access, or a part of it: asks first what has to be asked, and again if refused. */
  private String end(
      Username username,
      boolean confirmed,
      Function<Account, Optional<String>> question,
      Supplier<String> act,
      Model model,
      HttpServletResponse response) {
    authority.partnersOnly();
    var asked = confirmed ? Optional.<String>empty() : accounts.find(username).flatMap(question);
    return asked.orElseGet(() -> orProblem(username, model, response, act, question));
  }

  private static Optional<Username> chosen(String colleague) {
    return colleague.isBlank()
        ? Optional.empty()
        : Optional.of(
            Username.ifOne(colleague)
                .orElseThrow(() -> new AccountProblemException(AccountProblem.COLLEAGUE_UNFIT)));
  }

  private String orProblem(
      Username username,
      Model model,
      HttpServletResponse response,
      Supplier<String> act,
      Function<Account, Optional<String>> again) {
    try {
      return act.get();
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      var errors = refused.messageKeys();
      model.addAttribute("errors", errors);
      return errors.containsKey(AccountProblem.COLLEAGUE_UNFIT.field())
          ? accounts.find(username).flatMap(again).orElseGet(() -> one(username, errors, model))
          : one(username, errors, model);
    }
  }

  private static String done(Username username, String notice, RedirectAttributes redirect) {
    redirect.addAttribute("username", username.value());
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/accounts/{username}";
  }

  private String one(Username username, Map<String, String> errors, Model model) {
    var account = accounts.find(username).orElseThrow(ProblemException::notFound);
    model.addAttribute("account", account);
    model.addAttribute("postedLink", post.last(username).orElse(null));
    model.addAttribute("mailFailure", post.failure(username).orElse(null));
    model.addAttribute("waitingLink", accounts.waitingLink(username).orElse(null));
    model.addAttribute("rolesCanChange", !authority.partnersOnly() && !account.isPartner());
    model.addAttribute("staffRoles", Arrays.stream(Role.values()).filter(Role::isStaff).toList());
    model.addAttribute("errors", errors);
    return "account/one";
  }
}
