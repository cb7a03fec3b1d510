package org.cspenrollment.notification.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.enrollment.NextActor.NOBODY;
import static org.cspenrollment.enrollment.NextActor.OFFICE;
import static org.cspenrollment.enrollment.NextActor.PARTNER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cspenrollment.GoldenFile;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.NextActor;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.notification.detail.NextFacts;
import org.cspenrollment.platform.ApplicationSettings;
import org.cspenrollment.policy.schedule.Reminder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every mail in both languages, as files that somebody can read: golden/mail. */
class MailTextTest {

  private static final Map<String, String> CASE =
      Map.ofEntries(
          Map.entry("partner", "Hanul Cloud"),
          Map.entry("timeZone", "Asia/Seoul"),
          Map.entry("basisDate", "2026-01-31"),
          Map.entry("evidenceDue", "2026-01-01"),
          Map.entry("decisionDue", "2026-01-31"),
          Map.entry("basisEn", "(the sentence that explains the basis date)"),
          Map.entry("basisKo", "(등록 기준일을 설명하는 문장)"),
          Map.entry("outcomeEn", "(the sentence of the rule that decided)"),
          Map.entry("outcomeKo", "(결정한 규칙의 문장)"),
          Map.entry("nextStepDue", "2026-03-02"),
          Map.entry("due", "2026-01-15"),
          Map.entry("subject", "REQ-SVC"));

  private final MailText texts = texts("https://enrollment.example/");

  static Stream<Arguments> mails() {
    var mails = new ArrayList<Arguments>();
    for (var language : List.of("en", "ko")) {
      for (var kind : MailKind.values()) {
        if (kind == MailKind.TASK_SUPERSEDED) {
          var task = Map.of("task", "verify-service-evidence");
          mails.add(Arguments.of(kind.name(), language, mail(kind, language, "REVIEWER", task)));
        } else if (kind != MailKind.REMINDER) {
          mails.add(
              Arguments.of(kind.name(), language, mail(kind, language, "PARTNER", details(kind))));
        }
      }
      for (var event :
          List.of(
              "BASIS",
              "EVIDENCE",
              "AFTER_BASIS",
              "PLAN_END",
              "INFORMATION_REQUEST",
              "TRANSITION_STEP")) {
        mails.add(reminder(event, language, "PARTNER"));
      }
      mails.add(reminder("EVIDENCE", language, "MANAGER"));
      mails.add(reminder("BASIS", language, "MANAGER"));
      mails.add(reminder("TRANSITION_STEP", language, "MANAGER"));
      mails.add(reminder("REVIEW_SLA", language, "REVIEWER"));
      mails.add(reminder("REVIEW_OVERDUE", language, "MANAGER"));
    }
    return mails.stream();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("mails")
  void reads(String name, String language, QueuedMail mail) {
    var parts = List.of(mail);
    var written = "Subject: " + texts.subject(parts) + "\n\n" + texts.text(parts);

    GoldenFile.named("mail/" + name + "_" + language + ".txt").holds(written);
    assertThat(texts.subject(parts)).startsWith("KR-10421-2026").doesNotContain("Hanul");
    assertThat(written).doesNotContain("{", "}").doesNotContain("''");
  }

  @Test
  void severalThingsAreOneText() {
    var parts =
        List.of(
            mail(MailKind.CASE_OPENED, "en", "PARTNER", Map.of()),
            mail(MailKind.INFORMATION_REQUESTED, "en", "PARTNER", Map.of()));
    var written = "Subject: " + texts.subject(parts) + "\n\n" + texts.text(parts);

    GoldenFile.named("mail/SEVERAL_en.txt").holds(written);
  }

  @Test
  void withoutAnAddressNoLinkIsMadeUp() {
    var parts = List.of(mail(MailKind.RENEWED, "en", "PARTNER", Map.of()));

    assertThat(texts("").text(parts)).doesNotContain("http").contains("in the portal");
  }

  @Test
  void whereTheZoneIsUtcADayIsToldOnce() {
    var parts =
        List.of(
            mail(MailKind.INFORMATION_REQUESTED, "en", "PARTNER", Map.of("timeZone", "Etc/UTC")));

    assertThat(texts.text(parts)).contains("by January 15, 2026, 24:00 UTC\n");
  }

  private static Arguments reminder(String event, String language, String audience) {
    return Arguments.of(
        "REMINDER_" + event + "_" + audience,
        language,
        mail(MailKind.REMINDER, language, audience, named(event)));
  }

  /** What comes next where a mail of this kind, or a reminder of this event, is written. */
  private static Map<String, String> next(String told) {
    return NextFacts.of(
        switch (told) {
          case "CASE_OPENED" -> by(PARTNER, "PREPARE", "2026-01-01");
          case "DEADLINE_MOVED", "CASE_REOPENED", "CASE_RELEASED", "EVIDENCE" ->
              by(PARTNER, "HAND_IN", "2026-01-01");
          case "BASIS" -> by(PARTNER, "HAND_IN", "2026-01-31");
          case "INFORMATION_REQUESTED", "INFORMATION_REQUEST" ->
              by(PARTNER, "ANSWER", "2026-01-15");
          case "HANDED_IN", "REQUEST_TAKEN_BACK", "VERDICT_TAKEN_BACK" ->
              by(OFFICE, "VERIFY", "2026-01-09");
          case "REMEDIATION_BEGUN" -> by(PARTNER, "REMEDY", "2026-01-31");
          case "NOT_RENEWED" -> by(PARTNER, "APPEAL_OR_CURE", "2026-02-17");
          case "RESTRICTED", "SUSPENDED", "APPEAL_STANDS", "CURE_FAILED", "AFTER_BASIS" ->
              notBefore(PARTNER, "CURE_OR_CHOOSE", "2026-03-02");
          case "APPEAL_LODGED" -> by(OFFICE, "DECIDE_APPEAL", "2026-02-20");
          case "RESELLER_PATH_ELECTED" -> by(PARTNER, "PROFILE", "2026-02-10");
          case "TRANSITION_STEP", "TRANSITION_STEP_MOVED" -> by(PARTNER, "PROVIDER", "2026-01-15");
          case "TRANSITION_STEP_CONFIRMED" -> by(PARTNER, "AGREEMENT", "2026-02-10");
          case "TRANSITION_STEP_RETURNED" -> by(PARTNER, "ENROLLMENT", "2026-02-10");
          case "EXIT_NOTICE_GIVEN" -> notBefore(NOBODY, "WAIT_FOR_EXIT", "2026-02-28");
          case "CASE_HELD" -> notBefore(OFFICE, "RELEASE", "2026-02-28");
          case "OFFICE_LATE" -> by(OFFICE, "DECIDE", "2026-02-05");
          default -> NextAction.NONE;
        });
  }

  private static NextAction by(NextActor who, String what, String day) {
    return NextAction.by(who, what, LocalDate.parse(day));
  }

  private static NextAction notBefore(NextActor who, String what, String day) {
    return NextAction.notBefore(who, what, LocalDate.parse(day));
  }

  private static Map<String, String> details(MailKind kind) {
    return switch (kind) {
      case INFORMATION_REQUESTED ->
          Map.of("detailsEn", "– (a document): (why)", "detailsKo", "– (문서): (이유)");
      case REMEDIATION_BEGUN, NOT_RENEWED, CURE_FAILED ->
          Map.of(
              "detailsEn", "(a requirement)\n(what the reviewer says)\n– (a file): (a finding)",
              "detailsKo", "(요구 사항)\n(검토자의 설명)\n– (파일): (파일에 대한 의견)");
      default -> Map.of();
    };
  }

  private static Map<String, String> named(String event) {
    var facts = new TreeMap<String, String>();
    facts.put("event", event);
    facts.put("en", "(the sentence of the schedule)");
    facts.put("ko", "(알림 일정의 문장)");
    if (event.startsWith("REVIEW_")) {
      facts.put("task", "verify-service-evidence");
      facts.put("taskId", "3f2a-11");
    }
    if (event.equals("REVIEW_OVERDUE")) {
      facts.put("due", "2025-10-29");
      facts.put("holder", "Robin Reviewer");
    }
    if (event.equals("TRANSITION_STEP")) {
      facts.put("subject", "PROVIDER");
    }
    return facts;
  }

  @Test
  void m7AManagerReadsWhichTasksAreLateAndNoParagraphTwice() {
    var service = named("REVIEW_OVERDUE");
    var plan = new TreeMap<>(service);
    plan.putAll(Map.of("task", "verify-support-package", "subject", "REQ-SUP2", "holder", ""));
    var parts =
        List.of(
            mail(MailKind.REMINDER, "en", "MANAGER", service),
            mail(MailKind.REMINDER, "en", "MANAGER", plan),
            of("DE-20077-2026", mail(MailKind.REMINDER, "en", "MANAGER", plan)),
            mail(MailKind.REMINDER, "en", "MANAGER", named("EVIDENCE")));
    var written = texts.text(parts);

    GoldenFile.named("mail/OVERDUE_en.txt")
        .holds("Subject: " + texts.subject(parts) + "\n\n" + written);
    assertThat(written.split("\n\n")).doesNotHaveDuplicates();
  }

  private static QueuedMail of(String caseNumber, QueuedMail mail) {
    return new QueuedMail(
        2,
        new CaseNumber(caseNumber),
        mail.audience(),
        mail.addressee(),
        mail.recipient(),
        mail.language(),
        mail.kind(),
        mail.facts(),
        mail.queuedAt(),
        mail.state(),
        mail.tries(),
        null,
        null,
        null,
        java.time.Instant.EPOCH,
        null);
  }

  private static QueuedMail mail(
      MailKind kind, String language, String audience, Map<String, String> more) {
    var facts = new TreeMap<>(CASE);
    facts.putAll(next(kind == MailKind.REMINDER ? more.get("event") : kind.name()));
    facts.putAll(more);
    return new QueuedMail(
        1,
        new CaseNumber("KR-10421-2026"),
        Reminder.Audience.valueOf(audience),
        "KR-10421",
        "contact@hanul.example",
        Locale.forLanguageTag(language),
        kind,
        facts,
        LocalDate.of(2025, 11, 2).atStartOfDay(java.time.ZoneOffset.UTC).toInstant(),
        QueuedMail.State.QUEUED,
        0,
        null,
        null,
        (Instant) null,
        java.time.Instant.EPOCH,
        null);
  }

  private static MailText texts(String baseUrl) {
    var messages = new ResourceBundleMessageSource();
    messages.setBasenames(
        "messages/mail", "messages/portal", "messages/cockpit", "messages/transition");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    var settings =
        new MailSettings(
            "office@csp.example",
            "csp.example",
            java.time.Duration.ofMinutes(1),
            java.time.Duration.ofSeconds(10),
            List.of());
    var dates = new MailDates(messages);
    return new MailText(
        messages,
        new MailWords(messages, dates),
        new MailNext(messages, dates),
        new MailPlaces(new ApplicationSettings(baseUrl, "data")),
        settings);
  }
}
