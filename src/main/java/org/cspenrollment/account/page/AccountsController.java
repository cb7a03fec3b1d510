package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cspenrollment.account.AccountAuthority;
import org.cspenrollment.account.AccountProblemException;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.account.OneTimeLink;
import org.cspenrollment.platform.ApplicationSettings;
import org.cspenrollment.platform.Page;
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

/**
 * The pages for administrators and managers. A one-time link is shown in the answer to the request
 * that made it and not after a redirect: between the two it would have to be kept in the session.
 */
@Controller
@RequestMapping("/accounts")
class AccountsController {

  /** What is written in the form of an invitation. */
  record Invitation(
      String username,
      String displayName,
      String contactEmail,
      String language,
      Set<Role> roles,
      String organisationId) {

    static final Invitation EMPTY = new Invitation("", "", "", "en", Set.of(), "");

    NewAccount account() {
      return new NewAccount(
          username.strip().toLowerCase(Locale.ROOT),
          displayName,
          contactEmail.strip(),
          language,
          roles,
          Optional.of(organisationId));
    }
  }

  private final Accounts accounts;
  private final AccountAuthority authority;
  private final String baseUrl;

  AccountsController(Accounts accounts, AccountAuthority authority, ApplicationSettings settings) {
    this.accounts = accounts;
    this.authority = authority;
    this.baseUrl = settings.baseUrl();
  }

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size,
      Model model) {
    model.addAttribute("search", search);
    model.addAttribute("accounts", accounts.list(new Page.Request(page, size), search));
    return "account/list";
  }

  @GetMapping("/invite")
  String invitation(Model model) {
    return invitation(Invitation.EMPTY, Map.of(), model);
  }

  @PostMapping("/invite")
  String invite(
      @RequestParam String username,
      @RequestParam String displayName,
      @RequestParam String contactEmail,
      @RequestParam String language,
      @RequestParam(defaultValue = "") Set<Role> roles,
      @RequestParam(defaultValue = "") String organisationId,
      Model model,
      HttpServletResponse response) {
    var partnersOnly = authority.partnersOnly();
    var invitation =
        new Invitation(
            username,
            displayName,
            contactEmail,
            language,
            partnersOnly ? Set.of(Role.PARTNER) : roles,
            organisationId);
    try {
      return linkMade(accounts.invite(invitation.account()), model);
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      return invitation(invitation, refused.messageKeys(), model);
    }
  }

  @GetMapping("/{username}")
  String one(@PathVariable String username, Model model) {
    return one(username, Map.of(), model);
  }

  @PostMapping("/{username}/link")
  String link(@PathVariable String username, Model model, HttpServletResponse response) {
    return orProblem(
        username, model, response, () -> linkMade(accounts.requestReset(username), model));
  }

  @PostMapping("/{username}/disable")
  String disable(
      @PathVariable String username,
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
  String enable(@PathVariable String username, RedirectAttributes redirect) {
    accounts.enable(username);
    return done(username, "account.one.enabled", redirect);
  }

  @PostMapping("/{username}/roles")
  String roles(
      @PathVariable String username,
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
      String username, Model model, HttpServletResponse response, Supplier<String> act) {
    try {
      return act.get();
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      return one(username, refused.messageKeys(), model);
    }
  }

  private static String done(String username, String notice, RedirectAttributes redirect) {
    redirect.addAttribute("username", username);
    redirect.addFlashAttribute("notice", notice);
    return "redirect:/accounts/{username}";
  }

  private String linkMade(OneTimeLink link, Model model) {
    model.addAttribute("link", link);
    model.addAttribute("address", baseUrl + link.path());
    model.addAttribute("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC));
    return "account/link-made";
  }

  private String invitation(Invitation invitation, Map<String, String> errors, Model model) {
    model.addAttribute("partnersOnly", authority.partnersOnly());
    model.addAttribute("invitation", invitation);
    model.addAttribute("allRoles", Role.values());
    model.addAttribute("errors", errors);
    return "account/invite";
  }

  private String one(String username, Map<String, String> errors, Model model) {
    var account = accounts.find(username).orElseThrow(ProblemException::notFound);
    model.addAttribute("account", account);
    model.addAttribute("rolesCanChange", !authority.partnersOnly() && !account.isPartner());
    model.addAttribute("staffRoles", Arrays.stream(Role.values()).filter(Role::isStaff).toList());
    model.addAttribute("errors", errors);
    return "account/one";
  }
}
