package org.cspenrollment.notification.failed;

import java.util.Optional;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.input.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mails of all cases that could not be sent, and the one act that tries them again. */
@RestController
@RequestMapping("/api/v1/failed-mails")
class FailedMailController {

  /**
   * What is asked.
   *
   * @param dryRun true unless false is said
   * @param preview the token of the preview
   */
  record Wish(@Nullable Boolean dryRun, @Nullable String preview, @Lines @Nullable String reason) {}

  private final FailedMailStore store;
  private final MailRetries retries;

  FailedMailController(FailedMailStore store, MailRetries retries) {
    this.store = store;
    this.retries = retries;
  }

  /** The one that failed first first, also of cases that no longer run. */
  @GetMapping
  @Transactional(readOnly = true)
  Page<FailedMail> list(
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + PageRequest.DEFAULT_SIZE) int size) {
    return store.page(new PageRequest(page, size));
  }

  /** Tries all of them again but those whose address was refused; says what happens to each. */
  @LongWork
  @PostMapping("/retry")
  MailRetries.Answer retry(@RequestBody Wish wish) {
    return Optional.ofNullable(wish.dryRun()).orElse(true)
        ? retries.preview()
        : retries.retry(Optional.ofNullable(wish.preview()), wish.reason());
  }
}
