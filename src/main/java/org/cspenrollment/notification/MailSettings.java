package org.cspenrollment.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves. Without {@code spring.mail.host} none does; what is to be told waits.
 *
 * @param from the address mails come from
 * @param domain the domain of their Message-ID
 * @param gatherFor how long an act waits for others, so that acts that follow each other make one
 *     mail
 * @param every how often the sender looks
 * @param pauses how long it waits after each failed try; after the last there is an incident
 */
@ConfigurationProperties("csp.mail")
record MailSettings(
    @DefaultValue("no-reply@localhost") String from,
    @DefaultValue("localhost") String domain,
    @DefaultValue("PT1M") Duration gatherFor,
    @DefaultValue("PT10S") Duration every,
    @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H", "PT24H"})
        List<Duration> pauses) {

  MailSettings {
    if (!domain.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
      throw new IllegalArgumentException("csp.mail.domain is not a domain");
    }
    pauses = List.copyOf(pauses);
  }
}
