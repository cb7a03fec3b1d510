package org.cspenrollment.notification.post;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.regex.Pattern;
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
    private final boolean forGood;

    NotSent(String why, Throwable cause, boolean forGood) {
      super(why, cause);
      this.forGood = forGood;
    }

    /** Whether it makes no sense to try again as it is. */
    public boolean isForGood() {
      return forGood;
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(SmtpSender.class);

  private static final Pattern ADDRESS =
      Pattern.compile("[^\\s@<>(),;:\\\\\"\\[\\]]+@[A-Za-z0-9.-]+");

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

  /** Whether the server answers and lets us in. */
  public boolean isReachable() {
    try {
      servers.getObject().testConnection();
      return true;
    } catch (MessagingException e) {
      LOG.warn("The mail server cannot be reached: {}", oneLine(e.getMessage()));
      return false;
    }
  }

  /**
   * Sends a mail.
   *
   * @throws NotSent if the server did not take it
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
      throw new NotSent("The address is none", e, true);
    } catch (MessagingException | MailException e) {
      throw new NotSent("The server did not take it", e, false);
    }
  }

  private static InternetAddress address(String recipient) throws AddressException {
    if (!ADDRESS.matcher(recipient).matches()) {
      throw new AddressException("Not the address of one reader");
    }
    return new InternetAddress(recipient, true);
  }

  /** Line breaks end a header: there are none in ours. */
  private static String oneLine(@Nullable String text) {
    return text == null ? "" : text.replaceAll("\\p{Cntrl}+", " ");
  }
}
