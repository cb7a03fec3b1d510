package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.account.AccountAuthority;
import org.cspenrollment.account.AccountProblemException;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.platform.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The form in which administrators and managers invite somebody; a manager only partners' users.
 */
@Controller
@RequestMapping("/accounts/invite")
class InvitationController {

  private final Accounts accounts;
  private final AccountAuthority authority;
  private final OneTimeLinkPage linkPage;

  InvitationController(Accounts accounts, AccountAuthority authority, OneTimeLinkPage linkPage) {
    this.accounts = accounts;
    this.authority = authority;
    this.linkPage = linkPage;
  }

  @GetMapping
  String form(Model model) {
    return form(Invitation.EMPTY, Map.of(), model);
  }

  @PostMapping
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
      return linkPage.show(accounts.invite(invitation.account()), model);
    } catch (AccountProblemException refused) {
      response.setStatus(refused.status().value());
      return form(invitation, refused.messageKeys(), model);
    }
  }

  private String form(Invitation invitation, Map<String, String> errors, Model model) {
    model.addAttribute("partnersOnly", authority.partnersOnly());
    model.addAttribute("invitation", invitation);
    model.addAttribute("allRoles", Role.values());
    model.addAttribute("errors", errors);
    return "account/invite";
  }
}
