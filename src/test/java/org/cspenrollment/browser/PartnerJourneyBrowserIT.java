package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cspenrollment.LongForms;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/**
 * A partner's year at a browser, from the first look to the result and what would have followed.
 */
@InBrowser
class PartnerJourneyBrowserIT {

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private TestClock clock;
  @Autowired private MessageSource messages;

  @ParameterizedTest(name = "in {0}, {1} pixels wide")
  @CsvSource({"ko, 1280", "en, 640"})
  @Tag(LongForms.PICTURES)
  void theSameForEverybodyElse(String language, int width) {
    fromTheFirstLookToTheResult(language, width);
  }

  @ParameterizedTest(name = "in {0}, {1} pixels wide")
  @CsvSource({"en, 1280", "ko, 390"})
  void fromTheFirstLookToTheResult(String language, int width) {
    var enrollment = cases.opened();
    var username = "journey-%s-%d".formatted(language, width);
    people.partner(username, language, enrollment.organisationId().value());
    var say = new Sentences(messages, Locale.forLanguageTag(language));
    try (var partner = visitors.signedIn(username, language, width)) {
      looksAround(partner, enrollment, say);
      prepares(partner, enrollment, say);
      handsIn(partner, enrollment, say);
      answersTheOffice(partner, enrollment, say);
      readsTheResult(partner, enrollment, say);
    }
  }

  /** Nobody listens for input before the scripts of a page have come. */
  @Test
  void whatIsTypedBeforeThePageIsReadyIsSavedToo() {
    var enrollment = cases.opened();
    people.partner("journey-early", "en", enrollment.organisationId().value());
    try (var partner = visitors.signedIn("journey-early", "en", 1280)) {
      var page = partner.goTo(path(enrollment, "")).page();
      partner.button("Start preparing").click();
      var late = new ArrayList<Route>();
      page.route("**/htmx.min.js*", late::add);
      page.navigate(
          path(enrollment, ""), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      var plan = page.locator("article#REQ-SUP2");
      plan.locator("[name=planEntity]").fill("Hanul Cloud Co., Ltd.");
      assertThat(plan.locator(".saved-at")).hasCount(0);

      page.waitForCondition(() -> !late.isEmpty());
      page.unroute("**/htmx.min.js*");
      late.forEach(Route::resume);
      assertThat(plan.locator(".saved-at")).isVisible();
      page.reload();
      assertThat(plan.locator("[name=planEntity]")).hasValue("Hanul Cloud Co., Ltd.");
    }
  }

  private static void looksAround(Visitor partner, Enrollment enrollment, Sentences say) {
    see(partner, "journey-1-cases");
    partner.page().getByRole(AriaRole.LINK, named(enrollment.id().value())).click();
    see(partner, "journey-2-case");
    partner.page().getByRole(AriaRole.LINK, named(say.text("portal.what-if.title"))).click();
    assertThat(partner.page().locator("ol.ladder > li")).not().hasCount(0);
    partner.page().locator("main details").first().click();
    see(partner, "journey-3-what-if");
    partner.goTo(path(enrollment, "/messages"));
    assertThat(partner.page().locator("main")).containsText(say.text("portal.messages.mails"));
    partner.page().locator("details.message").first().click();
    see(partner, "journey-4-messages");
  }

  private static void prepares(Visitor partner, Enrollment enrollment, Sentences say) {
    var page = partner.goTo(path(enrollment, "")).page();
    partner.button(say.text("portal.case.begin")).click();
    assertThat(page.locator("#requirements > .notice")).isVisible();

    var plan = page.locator("article#REQ-SUP2");
    plan.locator("[name=planEntity]").fill("Hanul Cloud Co., Ltd.");
    assertThat(plan.locator(".saved-at")).isVisible();
    page.reload();
    assertThat(plan.locator("[name=planEntity]")).hasValue("Hanul Cloud Co., Ltd.");
    see(partner.at("#declaration-REQ-SUP2"), "journey-5-draft");
    plan.locator("[name=planType]").selectOption("ASFP");
    plan.locator("[name=planStart]").fill("2018-09-20");
    plan.locator("[name=planEnd]").fill("2019-09-19");
    plan.locator("[name=contractId]").fill("C-2018-4711");
    plan.locator(".declaration button").first().click();
    assertThat(plan).containsText(say.text("portal.done.declared"));

    partner.expecting(415, "/evidence");
    Uploads.drop(
        plan,
        Uploads.pdf("support-contract.pdf"),
        new FilePayload("notes.pdf", "application/pdf", "no PDF".getBytes(StandardCharsets.UTF_8)));
    assertThat(Uploads.line(plan, "notes.pdf"))
        .containsText(say.text("portal.refused.type-mismatch"));
    see(partner.at("#files-REQ-SUP2"), "journey-6-refused-file");
    for (var requirement : new String[] {"REQ-SVC", "REQ-INF"}) {
      var card = page.locator("article#" + requirement);
      Uploads.drop(card, Uploads.pdf(requirement + ".pdf"));
      assertThat(card.locator(".received")).containsText(requirement + ".pdf");
    }
  }

  private static void handsIn(Visitor partner, Enrollment enrollment, Sentences say) {
    partner.goTo(path(enrollment, "/pre-check"));
    see(partner, "journey-7-pre-check");
    var page = partner.goTo(path(enrollment, "")).page();
    page.locator("#hand-in button[type=submit]").click();
    assertThat(page.locator("main")).containsText(say.text("portal.done.handed-in"));
    see(partner.at("#requirements"), "journey-8-handed-in");
  }

  private void answersTheOffice(Visitor partner, Enrollment enrollment, Sentences say) {
    clock.set(Instant.parse("2018-09-18T09:00:00Z"));
    cases.complete(
        SignedIn.staff("reviewer1", Role.REVIEWER),
        enrollment,
        TaskKind.VERIFY_SERVICE_EVIDENCE,
        VerdictEntry.moreInformation(
                new RequestedInformation(
                    List.of(new RequestedDocument("SLA report 2018", "Shows the service")), null))
            .saying("The description is fine."));
    var page = partner.goTo(path(enrollment, "")).page();
    var card = page.locator("article#REQ-SVC");
    see(partner.at("#REQ-SVC"), "journey-9-asked");
    Uploads.drop(card, Uploads.pdf("sla-report.pdf"));
    assertThat(card.locator(".received")).containsText("sla-report.pdf");
    card.locator("textarea").fill("2018");
    assertThat(card.locator(".answer .saved-at")).isVisible();
    card.locator(".answer button[type=submit]").first().click();
    assertThat(card).containsText(say.text("portal.done.answered"));
    partner.goTo(path(enrollment, "/messages"));
    assertThat(page.locator("main")).containsText(say.text("portal.messages.answered"));
    see(partner, "journey-10-answered");
  }

  private void readsTheResult(Visitor partner, Enrollment enrollment, Sentences say) {
    clock.set(Instant.parse("2018-09-20T09:00:00Z"));
    cases.met(enrollment, "reviewer1", TaskKind.VERIFY_SUPPORT_PACKAGE, "REQ-SUP2");
    cases.met(enrollment, "reviewer1", TaskKind.VERIFY_SERVICE_EVIDENCE, "REQ-SVC");
    cases.met(enrollment, "reviewer1", TaskKind.VERIFY_INFRASTRUCTURE, "REQ-INF");
    var page = partner.goTo(path(enrollment, "")).page();
    assertThat(page.locator("main")).containsText(say.text("portal.outcome.RENEW"));
    see(partner, "journey-11-result");
    page.locator("article#REQ-SUP2 .received a").first().click();
    see(partner, "journey-12-receipt");
    partner.goTo("/portal");
    see(partner, "journey-13-history");
    partner.goTo("/account");
    see(partner, "journey-14-account");
  }

  /** Nobody is kept out, nothing has to be moved sideways, and a picture is kept. */
  private static void see(Visitor partner, String name) {
    partner.isAccessible("body").picture(name);
    assertThat(
            partner
                .page()
                .evaluate(
                    "document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        .isEqualTo(false);
  }

  private static String path(Enrollment enrollment, String rest) {
    return "/portal/cases/" + enrollment.id() + rest;
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** The sentences of the portal in the reader's language. */
  private record Sentences(MessageSource messages, Locale locale) {

    String text(String key) {
      return messages.getMessage(key, null, locale);
    }
  }
}
