package org.cspenrollment.notification.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail leaves. Without {@code spring.mail.host} none does; what is to be told waits.
 *
 * @param from the address mails come from
 * @param domain the domain in their Message-ID
 * @param gatherFor how long an act waits for others, so that acts which follow each other make one
 *     mail
 * @param every how often the sender looks
 * @param pauses how long it waits after each failed try (46 hours in all by default); after the
 *     last try the mail has failed
 */
@Validated
@ConfigurationProperties("csp.mail")
public record MailSettings(
    @DefaultValue("no-reply@localhost")
        @NotBlank(message = "csp.mail.from is the address mails come from.")
        String from,
    @DefaultValue("localhost")
        @Pattern(
            regexp = "[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?",
            message = "csp.mail.domain is a domain, such as enrollment.example.")
        String domain,
    @DefaultValue("PT1M") @DurationMin(message = "csp.mail.gather-for is no time below nothing.")
        Duration gatherFor,
    @DefaultValue("PT10S")
        @DurationMin(millis = 1, message = "csp.mail.every is a time above nothing.")
        Duration every,
    @DefaultValue({"PT1M", "PT5M", "PT15M", "PT1H", "PT3H", "PT6H", "PT12H", "PT24H"})
        @NotEmpty(message = "csp.mail.pauses is a list of times, such as PT1M,PT1H.")
        List<@DurationMin(message = "csp.mail.pauses has no time below nothing.") Duration>
            pauses) {

  /** Nobody changes the list afterwards. */
  public MailSettings {
    pauses = List.copyOf(pauses);
  }
}
