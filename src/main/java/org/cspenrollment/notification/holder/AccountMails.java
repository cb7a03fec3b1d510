package org.cspenrollment.notification.holder;

import java.util.Optional;
import org.cspenrollment.account.Account;
import org.cspenrollment.account.MailedLinks;
import org.cspenrollment.account.link.LinkPost;
import org.cspenrollment.account.link.PostedLink;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.audit.event.CredentialEvent;
import org.cspenrollment.audit.event.CredentialEvent.InvitationLinkMade;
import org.cspenrollment.audit.event.CredentialEvent.PasswordReset;
import org.cspenrollment.audit.event.CredentialEvent.ResetLinkMade;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.notification.post.SmtpSender;
import org.cspenrollment.notification.text.MailSettings;
import org.cspenrollment.platform.ApplicationSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of their own account: brings them their one-time links, and tells them of every
 * reset. What is to be told is a row in the transaction of what happened; a link is made when its
 * mail leaves.
 */
@Service
public class AccountMails implements LinkPost {

  private enum Try {
    NOTHING_DUE,
    SENT,
    NOT_SENT
  }

  private static final Logger LOG = LoggerFactory.getLogger(AccountMails.class);

  private final AccountMailStore store;
  private final AccountMailText texts;
  private final MailedLinks links;
  private final SmtpSender postbox;
  private final MailSettings settings;
  private final String baseUrl;
  private final TransactionTemplate transaction;

  AccountMails(
      AccountMailStore store,
      AccountMailText texts,
      MailedLinks links,
      SmtpSender postbox,
      MailSettings settings,
      ApplicationSettings application,
      TransactionTemplate transaction) {
    this.store = store;
    this.texts = texts;
    this.links = links;
    this.postbox = postbox;
    this.settings = settings;
    this.baseUrl = application.baseUrl();
    this.transaction = transaction;
  }

  @Override
  public boolean isOpen() {
    return postbox.isConfigured() && !baseUrl.isBlank();
  }

  @Override
  public Optional<PostedLink> last(Username username) {
    return store.lastLink(username);
  }

  @Override
  public Optional<String> failure(Username username) {
    return store.lastAnswer(username);
  }

  @EventListener
  void on(Recorded recorded) {
    if (recorded.event() instanceof CredentialEvent event) {
      kind(event)
          .filter(kind -> links.holder(event.username()).isPresent())
          .ifPresent(kind -> store.add(event.username(), kind, new Username(recorded.actor())));
    }
  }

  private static Optional<AccountMailKind> kind(CredentialEvent event) {
    if (event instanceof InvitationLinkMade made) {
      return made.mailed() ? Optional.of(AccountMailKind.INVITATION) : Optional.empty();
    }
    if (event instanceof ResetLinkMade made) {
      return Optional.of(made.mailed() ? AccountMailKind.RESET : AccountMailKind.RESET_SHOWN);
    }
    return event instanceof PasswordReset
        ? Optional.of(AccountMailKind.PASSWORD_RESET)
        : Optional.empty();
  }

  /**
   * Sends everything that is due now; harmless to do more often or on several nodes.
   *
   * @return how many mails left
   */
  public int sendDue() {
    int sent = 0;
    if (postbox.isConfigured()) {
      Try tried;
      do {
        tried = transaction.execute(status -> sendOne());
        sent += tried == Try.SENT ? 1 : 0;
      } while (tried != Try.NOTHING_DUE);
    }
    return sent;
  }

  private Try sendOne() {
    var due = store.takeDue();
    if (due.isEmpty()) {
      return Try.NOTHING_DUE;
    }
    var mail = due.get();
    var reader = links.holder(mail.username());
    if (reader.isEmpty()) {
      store.supersede(mail);
      return Try.NOT_SENT;
    }
    return send(mail, reader.get());
  }

  private Try send(AccountMail mail, Account reader) {
    var link =
        mail.kind().link().map(purpose -> links.make(mail.username(), purpose, mail.actedBy()));
    try {
      postbox.send(texts.write(mail, reader, link));
      store.sent(mail);
      return Try.SENT;
    } catch (SmtpSender.NotSent e) {
      LOG.warn("The mail {} to the holder of an account was not sent", mail.id(), e);
      if (e.isForGood() || mail.tries() >= settings.pauses().size()) {
        store.fail(mail, e.answer());
      } else {
        store.tryAgain(mail, settings.pauses().get(mail.tries()), e.answer());
      }
      return Try.NOT_SENT;
    }
  }
}
