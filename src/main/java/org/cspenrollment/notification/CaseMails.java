package org.cspenrollment.notification;

import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.EmailAddress;
import org.cspenrollment.notification.text.MailText;
import org.cspenrollment.notification.text.QueuedMail;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.springframework.stereotype.Service;

/** What was told about a case, also where no mail server is configured. */
@Service
public class CaseMails {

  private final Enrollments enrollments;
  private final MailStore store;
  private final MailText texts;
  private final CurrentActor currentActor;

  CaseMails(Enrollments enrollments, MailStore store, MailText texts, CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.store = store;
    this.texts = texts;
    this.currentActor = currentActor;
  }

  /**
   * The mails of a case, newest first; a partner sees those to its own side. 404 if the case is
   * nobody's or somebody else's.
   */
  public Page<CaseMail> of(CaseNumber caseNumber, PageRequest request) {
    var enrollment = enrollments.visible(caseNumber);
    return store.of(enrollment.id(), currentActor.get().is(Role.PARTNER), request).map(this::shown);
  }

  private CaseMail shown(QueuedMail mail) {
    boolean toPartner = currentActor.get().is(Role.PARTNER);
    var alone = List.of(mail);
    return new CaseMail(
        mail.id(),
        mail.caseNumber(),
        mail.audience(),
        EmailAddress.shown(mail.recipient()),
        mail.language().getLanguage(),
        mail.kind().name(),
        mail.state().name(),
        mail.tries(),
        mail.queuedAt(),
        mail.sentAt(),
        mail.failedAt(),
        mail.state() == QueuedMail.State.QUEUED ? mail.nextTry() : null,
        toPartner ? null : mail.answer(),
        mail.messageId(),
        texts.subject(alone),
        texts.text(alone));
  }
}
