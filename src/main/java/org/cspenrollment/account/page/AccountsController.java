package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.cspenrollment.account.AccountAuthority;
import org.cspenrollment.account.AccountProblemException;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.stereotype.Controller;
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

  AccountsController(Accounts accounts, AccountAuthority authority, OneTimeLinkPage linkPage) {
    this.accounts = accounts;
    this.authority = authority;
    this.linkPage = linkPage;
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      Model model) {
    model.addAttribute("search", search);
    model.addAttribute("accounts", accounts.list(new PageRequest(page, size), search));
    return "account/list";
  }

  @GetMapping("/{username}")
  String one(@PathVariable Username username, Model model) {
    return one(username, Map.of(), model);
  }

  @PostMapping("/{username}/link")
  String link(@PathVariable Username username, Model model, HttpServletResponse response) {
    return orProblem(
        username, model, response, () -> linkPage.show(accounts.requestReset(username), model));
  }

  @PostMapping("/{username}/disable")
  String disable(
      @PathVariable Username username,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return orProblem(
        username,
        model,
        response,
        () -> {
          accounts.disable(username);
          return done(username, "account.one.disabled", redirect);
        });
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
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return orProblem(
        username,
        model,
        response,
        () -> {
          accounts.changeRoles(username, roles);
          return done(username, "account.one.roles-changed", redirect);
        });
  }

  private String orProblem(
      Username username, Model model, HttpServletResponse response, Supplier<String> act) {
    try {
      return act.get();
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      return one(username, refused.messageKeys(), model);
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
    model.addAttribute("rolesCanChange", !authority.partnersOnly() && !account.isPartner());
    model.addAttribute("staffRoles", Arrays.stream(Role.values()).filter(Role::isStaff).toList());
    model.addAttribute("errors", errors);
    return "account/one";
  }
}
