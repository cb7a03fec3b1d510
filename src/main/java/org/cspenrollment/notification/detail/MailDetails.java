package org.cspenrollment.notification.detail;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cspenrollment.audit.event.AuditEvent;
import org.cspenrollment.audit.event.OutcomeEvent.CureFailed;
import org.cspenrollment.audit.event.OutcomeEvent.NotRenewed;
import org.cspenrollment.audit.event.OutcomeEvent.RemediationBegun;
import org.cspenrollment.audit.event.ReviewEvent.InformationRequested;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.policy.Result;
import org.cspenrollment.review.verification.Explanations;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.stereotype.Component;

/**
 * What the mail of an event names beside its own words, in both languages: the documents that are
 * asked for, and the reasons of what is not met, as far as the partner may know them. What people
 * typed stands in it as plain text, line by line.
 */
@Component
public class MailDetails {

  private final Enrollments enrollments;
  private final InformationRequests requests;
  private final Explanations explanations;
  private final ReasonLines lines;

  MailDetails(
      Enrollments enrollments,
      InformationRequests requests,
      Explanations explanations,
      ReasonLines lines) {
    this.enrollments = enrollments;
    this.requests = requests;
    this.explanations = explanations;
    this.lines = lines;
  }

  /** Facts of the mail: {@code detailsEn} and {@code detailsKo}; none where nothing is named. */
  public Map<String, String> of(AuditEvent event) {
    if (event instanceof InformationRequested asked) {
      return asked(asked);
    }
    if (event instanceof RemediationBegun begun) {
      return reasons(begun.caseNumber(), one -> begun.requirements().contains(one.id()));
    }
    if (event instanceof CureFailed failed) {
      return reasons(failed.caseNumber(), MailDetails::isNotMet);
    }
    return event instanceof NotRenewed refused
        ? reasons(refused.caseNumber(), MailDetails::isNotMet)
        : Map.of();
  }

  /** What a reminder of a request names: its requirement and its documents. */
  public static Map<String, String> of(InformationRequest request) {
    var facts =
        new TreeMap<>(inBoth(language -> request.documents().stream().map(ReasonLines::document)));
    facts.put("subject", request.requirementId().value());
    return facts;
  }

  private Map<String, String> asked(InformationRequested asked) {
    var documents =
        requests.of(asked.caseNumber()).stream()
            .filter(request -> request.id().equals(asked.requestId()))
            .flatMap(request -> request.documents().stream())
            .map(ReasonLines::document)
            .toList();
    var about =
        enrollments.requirements(asked.caseNumber()).stream()
            .filter(one -> one.id().equals(asked.requirement()))
            .toList();
    var told = explanations.of(asked.caseNumber(), about, enrollments.pins(asked.caseNumber()));
    return inBoth(
        language ->
            Stream.concat(
                told.values().stream().flatMap(one -> lines.verdict(one.verdict(), language)),
                documents.stream()));
  }

  private Map<String, String> reasons(CaseNumber caseNumber, Predicate<CaseRequirement> counts) {
    var unmet = enrollments.requirements(caseNumber).stream().filter(counts).toList();
    var told = explanations.of(caseNumber, unmet, enrollments.pins(caseNumber));
    return inBoth(
        language -> unmet.stream().flatMap(one -> lines.reason(one, told.get(one.id()), language)));
  }

  /** Not met for the partner, too: not where one person said so and a second one did not. */
  private static boolean isNotMet(CaseRequirement requirement) {
    return requirement.result() == Result.NOT_MET && !requirement.isDoubted();
  }

  private static Map<String, String> inBoth(Function<Locale, Stream<String>> lines) {
    return Stream.of(Locale.ENGLISH, Locale.KOREAN)
        .collect(
            Collectors.toMap(
                language -> "details" + (language.equals(Locale.KOREAN) ? "Ko" : "En"),
                language -> lines.apply(language).collect(Collectors.joining("\n"))));
  }
}
