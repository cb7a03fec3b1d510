package org.cspenrollment.account.page;

import org.cspenrollment.account.OneTimeLink;
import org.cspenrollment.platform.ApplicationSettings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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

  /**
   * Fills the page with where the link went, or with its whole address: that of the configuration,
   * or else of the request of the person who made it.
   */
  String show(OneTimeLink link, Model model) {
    model.addAttribute("link", link);
    model.addAttribute("address", link.isShown() ? address(link) : "");
    model.addAttribute("expiresAt", link.expiresAt());
    return "account/link-made";
  }

  private String address(OneTimeLink link) {
    var base =
        baseUrl.isBlank()
            ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
            : baseUrl;
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + link.path();
  }
}
