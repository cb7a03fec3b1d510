package org.cspenrollment.account.page;

import java.time.ZoneOffset;
import org.cspenrollment.account.OneTimeLink;
import org.cspenrollment.platform.ApplicationSettings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The page that shows a one-time link. It is the answer to the request that made the link and does
 * not come after a redirect: between the two the link would have to be kept in the session.
 */
@Component
class OneTimeLinkPage {

  private final String baseUrl;

  OneTimeLinkPage(ApplicationSettings settings) {
    this.baseUrl = settings.baseUrl();
  }

  /** Fills the page with the link, its whole address and when it expires, UTC. */
  String show(OneTimeLink link, Model model) {
    model.addAttribute("link", link);
    model.addAttribute("address", baseUrl + link.path());
    model.addAttribute("expiresAt", link.expiresAt().atOffset(ZoneOffset.UTC));
    return "account/link-made";
  }
}
