package org.cspenrollment.notification;

import java.time.Instant;
import java.util.List;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.platform.Role;
import org.cspenrollment.policy.Reminder;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mails of a case: what was told to whom, also where no mail server is configured. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/mails")
class MailController {

  /**
   * Something that was told.
   *
   * @param state {@code QUEUED}, {@code SENT}, {@code FAILED} or {@code SUPERSEDED}
   * @param messageId the same for what left in one mail; null until it is made up
   * @param subject the subject it has on its own
   * @param text what the mail says of this case
   */
  record Mail(
      long id,
      String caseId,
      Reminder.Audience audience,
      String recipient,
      String language,
      MailKind kind,
      QueuedMail.State state,
      int tries,
      Instant queuedAt,
      Instant sentAt,
      Instant failedAt,
      String messageId,
      String subject,
      String text) {}

  private final Enrollments enrollments;
  private final DeliveryStore store;
  private final MailText texts;
  private final CurrentActor currentActor;

  MailController(
      Enrollments enrollments, DeliveryStore store, MailText texts, CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.store = store;
    this.texts = texts;
    this.currentActor = currentActor;
  }

  /** The mails of a case, newest first; a partner sees those to its own side. */
  @GetMapping
  Page<Mail> mails(
      @PathVariable String caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + Page.Request.DEFAULT_SIZE) int size) {
    var request = new Page.Request(page, size);
    var enrollment = enrollments.visible(caseNumber);
    return store.of(enrollment.id(), currentActor.get().is(Role.PARTNER), request).map(this::shown);
  }

  /** Lets a mail that failed be tried again; the sender takes it up. */
  @PostMapping("/{mailId}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void retry(@PathVariable String caseNumber, @PathVariable long mailId) {
    var enrollment = enrollments.visible(caseNumber);
    if (!store.belongsTo(mailId, enrollment.id())) {
      throw Refused.notFound();
    }
    if (!store.retry(mailId)) {
      throw Refused.conflict(
          "mail-not-failed",
          "The mail has not failed",
          "Only a mail whose last try failed can be tried again.");
    }
  }

  private Mail shown(QueuedMail mail) {
    var alone = List.of(mail);
    return new Mail(
        mail.id(),
        mail.caseNumber(),
        mail.audience(),
        mail.recipient(),
        mail.language().getLanguage(),
        mail.kind(),
        mail.state(),
        mail.tries(),
        mail.queuedAt(),
        mail.sentAt(),
        mail.failedAt(),
        mail.messageId(),
        texts.subject(alone),
        texts.text(alone));
  }
}
