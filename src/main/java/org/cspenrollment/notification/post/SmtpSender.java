package org.cspenrollment.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.cspenrollment.kernel.EmailAddress;
import org.cspenrollment.notification.text.MailSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Hands mails to the mail server: plain text in UTF-8, one recipient, headers of our own only.
 * Nothing that anybody typed gets into a header.
 */
@Component
public class SmtpSender {

  /** The mail cannot be sent now. */
  public static final class NotSent extends Exception {
    private static final long serialVersionUID = 1L;
    private final String answer;
    private final boolean forGood;

    NotSent(String why, Throwable cause, String answer, boolean forGood) {
      super(why, cause);
      this.answer = answer;
      this.forGood = forGood;
    }

    /** What the server said, in one line. */
    public String answer() {
      return answer;
    }

    /** Whether it makes no sense to try again as it is. */
    public boolean isForGood() {
      return forGood;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);

  private static final String NO_ADDRESS = "This is not the address of one reader.";

  private final ObjectProvider<JavaMailSenderImpl> servers;
  private final MailSettings settings;
  private final Clock clock;

  SmtpSender(ObjectProvider<JavaMailSenderImpl> servers, MailSettings settings, Clock clock) {
    this.servers = servers;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether a mail server is configured at all. */
  public boolean isConfigured() {
    return servers.getIfAvailable() != null;
  }

  /** What keeps the server from letting us in, in one line; empty where it answers. */
  public Optional<String> outage() {
    try {
      servers.getObject().testConnection();
      return Optional.empty();
    } catch (MessagingException e) {
      var said = ServerAnswer.in(e).text();
      LOG.warn("The mail server cannot be reached: {}", said);
      return Optional.of(said);
    }
  }

  /**
   * Sends a mail.
   *
   * @throws NotSent if the server did not take it; for good where no mail can be sent to the
   *     address, or the server says that it never will (5xx)
   */
  public void send(Letter mail) throws NotSent {
    var server = servers.getObject();
    try {
      var message = server.createMimeMessage();
      var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
      helper.setFrom(settings.from());
      helper.setTo(address(mail.recipient()));
      helper.setSubject(oneLine(mail.subject()));
      helper.setText(mail.text());
      helper.setSentDate(Date.from(clock.instant()));
      message.setHeader("Message-ID", mail.messageId());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setHeader("Content-Language", mail.language().getLanguage());
      server.send(message);
    } catch (AddressException e) {
      throw new NotSent("The address is none", e, NO_ADDRESS, true);
    } catch (MessagingException | MailException e) {
      var said = ServerAnswer.in(e);
      throw new NotSent("The server did not take it", e, said.text(), said.refused());
    }
  }

  private static InternetAddress address(String recipient) throws AddressException {
    return new InternetAddress(
        EmailAddress.ifOne(recipient).orElseThrow(() -> new AddressException(NO_ADDRESS)).value(),
        true);
  }

  /** Line breaks end a header: there are none in ours. */
  private static String oneLine(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ");
  }
}
