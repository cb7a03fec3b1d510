package org.cspenrollment.notification;

import java.util.Optional;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.MailEvent.MailRetried;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.failed.FailedMailStore;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.input.Lines;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mails of a case: what was told to whom, also where no mail server is configured. */
@RestController
@RequestMapping("/api/v1/enrollments/{caseNumber}/mails")
class MailController {

  /** Why it is tried again; may be left out. */
  record Retry(@Lines @Nullable String reason) {}

  private final Enrollments enrollments;
  private final MailStore store;
  private final FailedMailStore failed;
  private final CaseMails mails;
  private final AuditTrail audit;

  MailController(
      Enrollments enrollments,
      MailStore store,
      FailedMailStore failed,
      CaseMails mails,
      AuditTrail audit) {
    this.enrollments = enrollments;
    this.store = store;
    this.failed = failed;
    this.mails = mails;
    this.audit = audit;
  }

  /** The mails of a case, newest first; a partner sees those to its own side. */
  @GetMapping
  @Transactional(readOnly = true)
  Page<CaseMail> mails(
      @PathVariable CaseNumber caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return mails.of(caseNumber, new PageRequest(page, size));
  }

  /** Lets a mail that failed be tried again; the sender takes it up. */
  @PostMapping("/{mailId}/retry")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  void retry(
      @PathVariable CaseNumber caseNumber,
      @PathVariable long mailId,
      @RequestBody(required = false) @Nullable Retry retry) {
    var reason =
        Optional.ofNullable(retry).map(Retry::reason).map(ActionReasons::checked).orElse("");
    var enrollment = enrollments.visible(caseNumber);
    if (!store.belongsTo(mailId, enrollment.id())) {
      throw ProblemException.notFound();
    }
    if (failed.retry(failed.together(mailId)).isEmpty()) {
      throw ProblemException.conflict(
          "mail-not-failed",
          "The mail has not failed",
          "Only a mail whose last try failed can be tried again.");
    }
    audit.record(new MailRetried(enrollment.id(), mailId, reason));
  }
}
