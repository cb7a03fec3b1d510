package org.cspenrollment.review;

import java.time.LocalDate;
import java.util.Optional;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.input.DaySpan;
import org.cspenrollment.platform.input.PlainText;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.policy.Result;
import org.jspecify.annotations.Nullable;

/** What an entry has to hold before it can be recorded; refusals are 422 and name the field. */
public final class ReviewEntryValidator {

  private static final int COMMENT_LENGTH = 4000;
  private static final int DOCUMENTS = 10;
  private static final int NAME_LENGTH = 200;
  private static final int WHY_LENGTH = 1000;
  private static final int WORKING_DAYS = 60;

  private ReviewEntryValidator() {}

  /** Whether a verdict says what the tables recommend; MET agrees with MET_FOLLOWUP too. */
  public static boolean agrees(Verdict verdict, Result recommended) {
    return switch (recommended) {
      case MET, MET_FOLLOWUP -> verdict == Verdict.MET;
      case NOT_MET -> verdict == Verdict.NOT_MET;
      case PENDING, WAIVED, REVIEW -> false;
    };
  }

  /** At most 4,000 characters, all of them text. */
  public static void checkComment(String comment) {
    if (comment.length() > COMMENT_LENGTH) {
      throw ProblemException.invalidField("comment", "At most 4,000 characters, please.");
    }
    Typed.lines("comment", comment);
  }

  /** There is a comment: 422 on {@code comment} with this sentence otherwise. */
  public static void requireComment(ReviewEntry entry, String why) {
    checkComment(entry.comment());
    if (entry.comment().isEmpty()) {
      throw ProblemException.invalidField("comment", why);
    }
  }

  /** Whoever does not agree says why: 422 on {@code comment} with this sentence otherwise. */
  public static void checkConfirmation(ConfirmationEntry entry, String whyNot) {
    if (entry.agrees()) {
      checkComment(entry.comment());
    } else {
      requireComment(entry, whyNot);
    }
  }

  /** What the partner is asked for: documents with names and reasons, within 1 to 60 days. */
  public static RequestedInformation checkAsked(VerdictEntry entry) {
    var asked =
        entry
            .informationRequest()
            .filter(one -> !one.named().isEmpty())
            .orElseThrow(
                () ->
                    ProblemException.invalidField(
                        "informationRequest",
                        "Name at least one document the partner has to provide."));
    if (asked.named().size() > DOCUMENTS
        || asked.named().stream().anyMatch(document -> !isComplete(document))) {
      throw ProblemException.invalidField(
          "informationRequest.documents",
          "At most 10 documents, each with a name and why it is needed.");
    }
    var days = Optional.ofNullable(asked.workingDays()).orElse(1);
    if (days < 1 || days > WORKING_DAYS) {
      throw ProblemException.invalidField(
          "informationRequest.workingDays", "Between 1 and 60 working days, please.");
    }
    return asked;
  }

  private static boolean isComplete(@Nullable RequestedDocument document) {
    return document != null
        && isText(document.name(), NAME_LENGTH)
        && isText(document.why(), WHY_LENGTH);
  }

  private static boolean isText(@Nullable String text, int length) {
    return text != null
        && !text.isBlank()
        && text.length() <= length
        && PlainText.faultOfLine(text).isEmpty();
  }

  /** The last day of a waiver: after today, at most 366 days away; with a reason. */
  public static LocalDate checkWaiver(VerdictEntry entry, LocalDate today) {
    requireComment(entry, "Say why the requirement can be waived.");
    var until =
        entry
            .waivedUntil()
            .filter(day -> !day.isEqual(today))
            .orElseThrow(
                () ->
                    ProblemException.invalidField(
                        "waiver.until", "A waiver needs an end in the future."));
    return Typed.within(DaySpan.ahead(today), "waiver.until", until);
  }
}
