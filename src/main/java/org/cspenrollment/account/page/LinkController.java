package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.cspenrollment.account.AccountProblem;
import org.cspenrollment.account.AccountProblemException;
import org.cspenrollment.account.Credentials;
import org.cspenrollment.account.OneTimeLink.Purpose;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages that one-time links open. Looking uses nothing up. A link that is unknown, used or
 * expired gets the same page and 404. The address is a secret: it is told to no other site.
 */
@Controller
@RequestMapping("/{purpose:invitation|reset}/{token}")
class LinkController {

  private final Credentials credentials;

  LinkController(Credentials credentials) {
    this.credentials = credentials;
  }

  @GetMapping
  String page(
      @PathVariable String purpose,
      @PathVariable String token,
      Model model,
      HttpServletResponse response) {
    return form(purpose, token, Map.of(), model, response);
  }

  @PostMapping
  String setPassword(
      @PathVariable String purpose,
      @PathVariable String token,
      @RequestParam String password,
      @RequestParam String repetition,
      Model model,
      HttpServletResponse response) {
    try {
      if (!password.equals(repetition)) {
        throw new AccountProblemException(AccountProblem.PASSWORDS_DIFFER);
      }
      credentials.setByLink(token, purpose(purpose), password);
      return "redirect:/login?password-set";
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      return form(purpose, token, refused.messageKeys(), model, response);
    } catch (ProblemException unknown) {
      return unknown(response);
    }
  }

  private String form(
      String purpose,
      String token,
      Map<String, String> errors,
      Model model,
      HttpServletResponse response) {
    var holder = credentials.holder(token, purpose(purpose));
    if (holder.isEmpty()) {
      return unknown(response);
    }
    response.setHeader("Referrer-Policy", "no-referrer");
    model.addAttribute("purpose", purpose);
    model.addAttribute("token", token);
    model.addAttribute("username", holder.get().value());
    model.addAttribute("errors", errors);
    return "account/set-password";
  }

  private static String unknown(HttpServletResponse response) {
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "account/link-unknown";
  }

  private static Purpose purpose(String path) {
    return "invitation".equals(path) ? Purpose.INVITATION : Purpose.RESET;
  }
}
