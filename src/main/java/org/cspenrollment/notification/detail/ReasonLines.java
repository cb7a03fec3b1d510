package org.cspenrollment.notification.detail;

import java.util.Locale;
import java.util.stream.Stream;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.verification.Explanation;
import org.cspenrollment.review.verification.VerdictView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reasons and documents as lines of a mail. */
@Component
class ReasonLines {

  private final MessageSource messages;

  ReasonLines(MessageSource messages) {
    this.messages = messages;
  }

  /** A document that is asked for, and why. */
  static String document(RequestedDocument document) {
    return "– "
        + line(document.name())
        + (document.why().isBlank() ? "" : ": " + line(document.why()));
  }

  /** The requirement and what the reviewer said of it, or else the rule; then each finding. */
  Stream<String> reason(
      CaseRequirement requirement, @Nullable Explanation explained, Locale language) {
    var verdict = explained == null ? VerdictView.NONE : explained.verdict();
    var why = verdict.partnerSentence() == null ? sentence(requirement, language) : "";
    var head = name(requirement.id(), language) + (why.isEmpty() ? "" : ": " + why);
    return Stream.concat(Stream.of(head), verdict(verdict, language));
  }

  /** What the reviewer said to the partner, and each finding. */
  Stream<String> verdict(VerdictView verdict, Locale language) {
    return Stream.concat(
        Stream.ofNullable(verdict.partnerSentence()).map(ReasonLines::line),
        verdict.findings().stream().map(found -> finding(found, language)));
  }

  private static String finding(VerdictView.Told found, Locale language) {
    var file = found.fileName() == null ? "" : line(found.fileName()) + ": ";
    var what = found.what().isBlank() ? "" : " " + line(found.what());
    return "– " + file + in(found.sentence(), language) + what;
  }

  private static String sentence(CaseRequirement requirement, Locale language) {
    var sentence = requirement.sentence();
    return sentence == null ? "" : in(sentence, language);
  }

  private String name(RequirementId requirement, Locale language) {
    var name =
        messages.getMessage(
            "portal.requirement." + requirement + ".name", null, requirement.value(), language);
    return name == null ? requirement.value() : name;
  }

  private static String in(Bilingual sentence, Locale language) {
    return language.equals(Locale.KOREAN) ? sentence.ko() : sentence.en();
  }

  /** What somebody typed, as one line. */
  private static String line(String typed) {
    return typed.replaceAll("\\p{Cntrl}+", " ").strip();
  }
}
