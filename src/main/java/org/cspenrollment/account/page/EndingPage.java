package org.cspenrollment.account.page;

import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.Account;
import org.cspenrollment.account.OrganisationUsers;
import org.cspenrollment.account.leaving.Handover;
import org.cspenrollment.account.leaving.Holdings;
import org.cspenrollment.account.leaving.Leaving;
import org.cspenrollment.platform.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The question before an access ends, or a part of it: what the person holds and who takes it over;
 * for the last user of a partner organisation, who is told of its cases from then on.
 */
@Component
class EndingPage {

  private static final String NAME = "account/ending";

  private final OrganisationUsers users;
  private final ObjectProvider<Handover> handovers;

  EndingPage(OrganisationUsers users, ObjectProvider<Handover> handovers) {
    this.users = users;
    this.handovers = handovers;
  }

  /** The page that asks before an account is disabled; nothing where there is nothing to ask. */
  Optional<String> beforeDisabling(Account account, Model model) {
    if (!account.enabled()) {
      return Optional.empty();
    }
    if (!account.isPartner()) {
      return asked(account, Set.of(), model);
    }
    if (!users.isLast(account)) {
      return Optional.empty();
    }
    fill(account, Holdings.NONE, Set.of(), model);
    model.addAttribute("contacts", users.contacts(account));
    return Optional.of(NAME);
  }

  /** The page that asks before roles are taken away; nothing where there is nothing to ask. */
  Optional<String> beforeRolesChange(Account account, Set<Role> roles, Model model) {
    return account.isPartner() || roles.isEmpty() ? Optional.empty() : asked(account, roles, model);
  }

  private Optional<String> asked(Account account, Set<Role> keeps, Model model) {
    var holdings =
        handovers.stream()
            .map(one -> one.preview(new Leaving(account.username(), keeps, Optional.empty())))
            .filter(found -> !found.isEmpty())
            .findFirst();
    return holdings.map(
        found -> {
          fill(account, found, keeps, model);
          return NAME;
        });
  }

  private static void fill(Account account, Holdings holdings, Set<Role> keeps, Model model) {
    model.addAttribute("account", account);
    model.addAttribute("holdings", holdings);
    model.addAttribute("keeps", keeps);
  }
}
