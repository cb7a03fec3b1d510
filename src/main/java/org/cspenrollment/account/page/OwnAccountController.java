package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.account.AccountProblem;
import org.cspenrollment.account.AccountProblemException;
import org.cspenrollment.account.Credentials;
import org.cspenrollment.account.Sessions;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.security.Device;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which people look after their own account. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

  private static final String BACK = "redirect:/account";

  /** A session as the page shows it. */
  record SessionRow(
      String handle, @Nullable Device device, Instant started, Instant lastUsed, boolean current) {}

  private final Credentials credentials;
  private final Sessions sessions;
  private final CurrentActor currentActor;
  private final PersonLocaleResolver locales;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  OwnAccountController(
      Credentials credentials,
      Sessions sessions,
      CurrentActor currentActor,
      PersonLocaleResolver locales) {
    this.locales = locales;
    this.credentials = credentials;
    this.sessions = sessions;
    this.currentActor = currentActor;
  }

  @GetMapping
  String page(Model model, HttpServletRequest request) {
    return page(Map.of(), model, request);
  }

  @PostMapping("/language")
  String changeLanguage(
      @RequestParam String language,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    try {
      remember(credentials.changeLanguage(language), request, response);
      locales.setLocale(request, response, Locale.forLanguageTag(language));
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      return page(refused.messageKeys(), model, request);
    }
    redirect.addFlashAttribute("notice", "account.own.language-changed");
    return BACK;
  }

  @PostMapping("/password")
  String changePassword(
      @RequestParam String currentPassword,
      @RequestParam String password,
      @RequestParam String repetition,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes redirect) {
    try {
      if (!password.equals(repetition)) {
        throw new AccountProblemException(AccountProblem.PASSWORDS_DIFFER);
      }
      credentials.changePassword(
          currentPassword, password, request.getSession().getId(), request.getRemoteAddr());
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      return page(refused.messageKeys(), model, request);
    }
    redirect.addFlashAttribute("notice", "account.own.password-changed");
    return BACK;
  }

  @PostMapping("/sessions/end")
  String endSession(@RequestParam String handle, RedirectAttributes redirect) {
    sessions.endOne(currentActor.get().username(), handle);
    redirect.addFlashAttribute("notice", "account.own.session-ended");
    return BACK;
  }

  @PostMapping("/sessions/end-others")
  String endOtherSessions(HttpServletRequest request, RedirectAttributes redirect) {
    sessions.endOthers(currentActor.get().username(), request.getSession().getId());
    redirect.addFlashAttribute("notice", "account.own.other-sessions-ended");
    return BACK;
  }

  private String page(Map<String, String> errors, Model model, HttpServletRequest request) {
    var current = Sessions.handle(request.getSession().getId());
    var account = credentials.own();
    model.addAttribute("account", account);
    model.addAttribute("errors", errors);
    credentials.lastReset().ifPresent(last -> model.addAttribute("reset", ResetNotice.of(last)));
    model.addAttribute(
        "sessions",
        sessions.list(account.username()).stream()
            .map(
                session ->
                    new SessionRow(
                        session.handle(),
                        session.device().orElse(null),
                        session.started(),
                        session.lastUsed(),
                        session.handle().equals(current)))
            .toList());
    return "account/own";
  }

  /** Lets the session that is going on know the new language. */
  private void remember(
      UserDetails person, HttpServletRequest request, HttpServletResponse response) {
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
