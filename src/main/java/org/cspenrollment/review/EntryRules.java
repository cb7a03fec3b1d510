package org.cspenrollment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.platform.Refused;
import org.cspenrollment.policy.RequirementResult;
import org.cspenrollment.policy.Result;

/** What an entry has to hold before it can be recorded; refusals are 422 and name the field. */
final class EntryRules {

  private static final int COMMENT_LENGTH = 4000;
  private static final int DOCUMENTS = 10;
  private static final int NAME_LENGTH = 200;
  private static final int WHY_LENGTH = 1000;
  private static final int WORKING_DAYS = 60;

  private EntryRules() {}

  /** Whether a verdict says what the tables recommend; MET agrees with MET_FOLLOWUP too. */
  static boolean agrees(String verdict, Result recommended) {
    return switch (recommended) {
      case MET, MET_FOLLOWUP -> verdict.equals("MET");
      case NOT_MET -> verdict.equals("NOT_MET");
      case PENDING, WAIVED, REVIEW -> false;
    };
  }

  /** A verdict that differs from the recommendation, or where that is REVIEW, needs a reason. */
  static void checkReason(ReviewEntry entry, String verdict, RequirementResult recommended) {
    checkComment(entry);
    if (!List.of("MET", "NOT_MET").contains(verdict) || agrees(verdict, recommended.result())) {
      return;
    }
    var difference =
        "The tables recommend %s (%s). Say why you decide otherwise."
            .formatted(recommended.result(), recommended.reasonCode());
    if (entry.reasonCode() == null || !entry.reasonCode().matches("[A-Z][A-Z0-9_]{1,40}")) {
      throw Refused.invalidField("reasonCode", difference);
    }
    if (entry.givenComment().isEmpty()) {
      throw Refused.invalidField("comment", difference);
    }
  }

  static void checkComment(ReviewEntry entry) {
    if (entry.givenComment().length() > COMMENT_LENGTH || entry.givenComment().indexOf(0) >= 0) {
      throw Refused.invalidField("comment", "At most 4,000 characters, please.");
    }
  }

  static void requireComment(ReviewEntry entry, String why) {
    checkComment(entry);
    if (entry.givenComment().isEmpty()) {
      throw Refused.invalidField("comment", why);
    }
  }

  static ReviewEntry.Asked checkAsked(ReviewEntry entry) {
    var asked = entry.informationRequest();
    if (asked == null || asked.documents() == null || asked.documents().isEmpty()) {
      throw Refused.invalidField(
          "informationRequest", "Name at least one document the partner has to provide.");
    }
    if (asked.documents().size() > DOCUMENTS
        || asked.documents().stream().anyMatch(document -> !isComplete(document))) {
      throw Refused.invalidField(
          "informationRequest.documents",
          "At most 10 documents, each with a name and why it is needed.");
    }
    var days = Optional.ofNullable(asked.workingDays()).orElse(1);
    if (days < 1 || days > WORKING_DAYS) {
      throw Refused.invalidField(
          "informationRequest.workingDays", "Between 1 and 60 working days, please.");
    }
    return asked;
  }

  private static boolean isComplete(ReviewEntry.Document document) {
    return document != null
        && isText(document.name(), NAME_LENGTH)
        && isText(document.why(), WHY_LENGTH);
  }

  private static boolean isText(String text, int length) {
    return text != null
        && !text.isBlank()
        && text.length() <= length
        && text.chars().noneMatch(Character::isISOControl);
  }

  static LocalDate checkWaiver(ReviewEntry entry, LocalDate today) {
    requireComment(entry, "Say why the requirement can be waived.");
    if (entry.waiver() == null
        || entry.waiver().until() == null
        || !entry.waiver().until().isAfter(today)) {
      throw Refused.invalidField("waiver.until", "A waiver needs an end in the future.");
    }
    return entry.waiver().until();
  }
}
