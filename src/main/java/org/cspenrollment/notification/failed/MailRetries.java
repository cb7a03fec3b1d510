package org.cspenrollment.notification.failed;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.MailEvent.MailRetried;
import org.cspenrollment.enrollment.ActionReasons;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tries all mails of an outage again, in one act behind its preview. Those whose address was
 * refused wait until the address is another one: each is tried again at its case.
 */
@Service
class MailRetries {

  /** What happens, or would happen, to a mail. */
  enum Result {
    /** It is tried again. */
    RETRIED,
    /** Its address was refused: it is left alone. */
    REFUSED_ADDRESS,
    /** It has not failed any more, or it failed after the preview. */
    CHANGED
  }

  /** A mail with what happens to it, or would. */
  record Row(long mailId, CaseNumber caseId, String recipient, Result result) {}

  /**
   * What the act does, or would do.
   *
   * @param preview the token of a preview, which the act needs
   * @param retried how many mails are tried again
   */
  record Answer(boolean dryRun, Optional<String> preview, long retried, List<Row> items) {}

  private final FailedMailStore store;
  private final RetryPreviews previews;
  private final AuditTrail audit;
  private final CurrentActor currentActor;

  MailRetries(
      FailedMailStore store, RetryPreviews previews, AuditTrail audit, CurrentActor currentActor) {
    this.store = store;
    this.previews = previews;
    this.audit = audit;
    this.currentActor = currentActor;
  }

  /** What would happen now. */
  @Transactional
  Answer preview() {
    var rows = store.all().stream().map(mail -> row(mail, planned(mail))).toList();
    var retried = rows.stream().filter(row -> row.result() == Result.RETRIED).toList();
    var token =
        previews.keep(currentActor.get().username(), retried.stream().map(Row::mailId).toList());
    return new Answer(true, Optional.of(token), retried.size(), rows);
  }

  /** Does what the preview showed; 409 {@code preview} without one, 422 without a reason. */
  @Transactional
  Answer retry(Optional<String> preview, @Nullable String reason) {
    var given = ActionReasons.checked(reason);
    var seen = previews.use(currentActor.get().username(), preview);
    var failed = store.all();
    var retried = new HashSet<>(store.retry(seen));
    var rows = failed.stream().map(mail -> row(mail, done(mail, retried))).toList();
    rows.stream()
        .filter(row -> row.result() == Result.RETRIED)
        .forEach(row -> audit.record(new MailRetried(row.caseId(), row.mailId(), given)));
    return new Answer(false, Optional.empty(), retried.size(), rows);
  }

  private static Result planned(FailedMail mail) {
    return mail.refused() ? Result.REFUSED_ADDRESS : Result.RETRIED;
  }

  private static Result done(FailedMail mail, Set<Long> retried) {
    if (retried.contains(mail.id())) {
      return Result.RETRIED;
    }
    return mail.refused() ? Result.REFUSED_ADDRESS : Result.CHANGED;
  }

  private static Row row(FailedMail mail, Result result) {
    return new Row(mail.id(), mail.caseId(), mail.recipient(), result);
  }
}
