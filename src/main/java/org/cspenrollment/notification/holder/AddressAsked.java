package org.cspenrollment.notification.holder;

import org.cspenrollment.notification.post.SmtpSender;
import org.cspenrollment.platform.ApplicationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Outside the demo, this installation has to know its own address before it mails anything: links
 * in mails begin with it.
 */
@Component
@Profile("!demo")
class AddressAsked {

  private static final Logger LOG = LoggerFactory.getLogger(AddressAsked.class);

  AddressAsked(SmtpSender postbox, ApplicationSettings application) {
    if (!application.baseUrl().isBlank()) {
      return;
    }
    if (postbox.isConfigured()) {
      throw new IllegalStateException(
          "csp.base-url is missing: mails carry links, which begin with the address people reach"
              + " this installation by, such as https://enrollment.example.");
    }
    LOG.warn(
        "csp.base-url is not set, and no mail can be sent: one-time links are shown to whoever"
            + " makes them");
  }
}
