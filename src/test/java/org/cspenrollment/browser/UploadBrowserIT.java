package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Files on their way from a browser: dropped, refused, sent again, and without any script. */
@InBrowser
class UploadBrowserIT {

  private static final String SERVICE = "REQ-SVC";
  private static final String UPLOADS = "**/api/v1/enrollments/*/evidence";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;

  @ParameterizedTest(name = "in {0}, {1} pixels wide")
  @CsvSource({"en, 1280", "ko, 390"})
  void filesAreDroppedOnACardAndEachTellsWhatBecameOfIt(String language, int width) {
    var enrollment = cases.opened();
    var username = "drops-" + language;
    people.partner(username, language, enrollment.organisationId().value());
    try (var partner = visitors.signedIn(username, language, width)) {
      var card = card(partner, enrollment);
      var korean = language.equals("ko");
      partner.expecting(415, "/evidence");

      Uploads.drop(
          card, Uploads.pdf("service.pdf"), text("notes.pdf"), Uploads.pdf("sla-report.pdf"));

      assertThat(Uploads.arrived(card))
          .containsText(
              "sla-report.pdf: " + (korean ? "파일이 접수되었습니다" : "The file has been received"));
      assertThat(Uploads.line(card, "notes.pdf"))
          .containsText(korean ? "허용되지 않는 파일이거나" : "not a file we accept");
      assertThat(card.locator(".received li")).hasCount(2);
      assertThat(card.locator(".sending")).hasCount(1);
      assertThat(card.locator(".hand-in-one button")).isEnabled();
      assertThat(card.locator("select[name=replaces] option")).hasCount(3);
      partner.at("#REQ-SVC .files").isAccessible("body").picture("uploads");
    }
    assertThat(cases.files(enrollment, SERVICE))
        .containsExactlyInAnyOrder("service.pdf", "sla-report.pdf");
  }

  @Test
  void minor9ToChooseAFileIsToSendItAndOnceItIsThereNothingStandsTwice() {
    var enrollment = cases.opened();
    people.partner("chooses", "en", enrollment.organisationId().value());
    try (var partner = visitors.signedIn("chooses", "en", 1280)) {
      var card = card(partner, enrollment);
      partner.expecting(415, "/evidence");
      assertThat(card.locator("form.upload button")).isHidden();
      var input = card.locator("input[type=file]");

      input.setInputFiles(text("notes.pdf"));
      assertThat(Uploads.line(card, "notes.pdf")).containsText("not a file we accept");
      input.setInputFiles(Uploads.pdf("service.pdf"));

      assertThat(Uploads.arrived(card)).containsText("service.pdf: The file has been received");
      assertThat(card.locator("strong.name")).hasText("service.pdf");
      assertThat(card.locator(".sending")).hasCount(0);
      input.setInputFiles(text("notes.pdf"));
      Uploads.line(card, "notes.pdf").locator(".away").click();
      assertThat(card.locator(".sending")).hasCount(0);
      assertThat(input).isFocused();
    }
    assertThat(cases.files(enrollment, SERVICE)).containsExactly("service.pdf");
  }

  @Test
  void aFileWhoseConnectionIsLostIsSentAgainByItselfAndKeptOnce() {
    var enrollment = cases.opened();
    people.partner("loses", "en", enrollment.organisationId().value());
    try (var partner = visitors.signedIn("loses", "en", 1280)) {
      var card = card(partner, enrollment);
      partner.expectingLostConnection("/evidence");
      var tries = new ArrayList<String>();
      partner
          .page()
          .route(
              UPLOADS,
              route -> {
                tries.add(route.request().headerValue("Idempotency-Key"));
                loseTheFirstTwo(route, tries.size());
              });

      Uploads.drop(card, Uploads.pdf("service.pdf"));

      assertThat(Uploads.line(card, "service.pdf")).containsText("The connection was lost");
      assertThat(Uploads.arrived(card)).containsText("service.pdf: The file has been received");
      assertThat(tries).hasSize(3);
      assertThat(tries.stream().distinct()).hasSize(1);
    }
    assertThat(cases.files(enrollment, SERVICE)).containsExactly("service.pdf");
  }

  @Test
  void aFileOnItsWayCanBeStopped() {
    var enrollment = cases.opened();
    people.partner("stops", "en", enrollment.organisationId().value());
    try (var partner = visitors.signedIn("stops", "en", 1280)) {
      var card = card(partner, enrollment);
      partner.expectingLostConnection("/evidence");
      partner.page().route(UPLOADS, Route::abort);

      Uploads.drop(card, Uploads.pdf("service.pdf"));
      Uploads.line(card, "service.pdf").locator(".stop").click();

      assertThat(card.locator(".sending")).hasCount(0);
      assertThat(card.locator("input[type=file]")).isFocused();
    }
    assertThat(cases.files(enrollment, SERVICE)).isEmpty();
  }

  @Test
  void aNewVersionIsOneFile() {
    var enrollment = cases.opened();
    people.partner("versions", "en", enrollment.organisationId().value());
    try (var partner = visitors.signedIn("versions", "en", 1280)) {
      var card = card(partner, enrollment);
      Uploads.drop(card, Uploads.pdf("service.pdf"));
      assertThat(card.locator(".received li")).hasCount(1);
      card.locator("select[name=replaces]").selectOption(new SelectOption().setIndex(1));

      Uploads.drop(card, Uploads.pdf("a.pdf"), Uploads.pdf("b.pdf"));
      assertThat(card.locator(".sending")).hasCount(0);

      Uploads.drop(card, Uploads.pdf("service-2.pdf"));
      assertThat(Uploads.arrived(card)).containsText("service-2.pdf");
      assertThat(card.locator(".received")).containsText("Version 2");
    }
  }

  @Test
  void minor14OnPaperNothingIsFoldedAndNothingCanBePressed() {
    var enrollment = cases.opened();
    people.partner("prints", "en", enrollment.organisationId().value());
    try (var partner = visitors.signedIn("prints", "en", 1280)) {
      var card = card(partner, enrollment);
      Uploads.drop(card, Uploads.pdf("service.pdf"));
      assertThat(card.locator(".received li")).hasCount(1);
      var page = partner.page();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      page.evaluate("dispatchEvent(new Event('beforeprint'))");

      assertThat(page.locator("main button:visible, main [role=button]:visible")).hasCount(0);
      assertThat(page.locator("main input:visible, main textarea:visible")).hasCount(0);
      assertThat(page.locator("details:not([open])")).hasCount(0);
      assertThat(card).containsText("service.pdf");
      partner.at("#REQ-SVC").picture("print");
      page.evaluate("dispatchEvent(new Event('afterprint'))");
      assertThat(page.locator("details:not([open])")).not().hasCount(0);
    }
  }

  @ParameterizedTest(name = "in {0}, {1} pixels wide")
  @CsvSource({"en, 1280", "ko, 390"})
  void anybodyComparesAFileWithItsReceiptWithoutSendingIt(String language, int width) {
    var enrollment = cases.opened();
    var username = "receipt-" + language;
    people.partner(username, language, enrollment.organisationId().value());
    var korean = language.equals("ko");
    var file = Uploads.pdf("service.pdf");
    String number;
    try (var partner = visitors.signedIn(username, language, width)) {
      var card = card(partner, enrollment);
      Uploads.drop(card, file);
      card.locator(".received a").click();
      partner.isAccessible("body").picture("receipt");
      number = partner.page().locator("main dd code").first().textContent();
    }
    try (var anybody = visitors.open(language, width)) {
      var page = anybody.goTo("/receipts?receipt=" + number).page();
      anybody.isAccessible("body");
      page.locator("#file").setInputFiles(file);
      assertThat(page.locator("#sha256")).hasValue(Pattern.compile("[0-9a-f]{64}"));
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("main"))
          .containsText(korean ? "유효한 접수증입니다" : "The receipt is genuine");
      anybody.isAccessible("body").picture("receipt-check");

      page.locator("#file").setInputFiles(Uploads.pdf("another.pdf"));
      assertThat(page.locator("#computing")).containsText(korean ? "지문을 입력했습니다" : "entered below");
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("main"))
          .containsText(korean ? "해당하는 접수증이 없습니다" : "There is no such receipt");
      anybody.picture("receipt-unknown");
    }
  }

  @Test
  void withoutScriptsTheFormItselfSendsTheFile() {
    var enrollment = cases.opened();
    people.partner("plain", "en", enrollment.organisationId().value());
    try (var partner = visitors.openWithoutScripts("en", 1280).signIn("plain")) {
      var card = card(partner, enrollment);
      assertThat(card.locator(".drop")).isHidden();
      card.locator("input[type=file]").setInputFiles(Uploads.pdf("service.pdf"));
      card.locator("form.upload button").click();

      assertThat(card).containsText("The file has been received");
      assertThat(card.locator(".received")).containsText("service.pdf");
    }
    assertThat(cases.files(enrollment, SERVICE)).containsExactly("service.pdf");
  }

  /** Once before anything arrives, once after all has: the answer alone is lost. */
  private static void loseTheFirstTwo(Route route, int attempt) {
    if (attempt == 1) {
      route.abort("connectionreset");
    } else if (attempt == 2) {
      assertThat(route.fetch().status()).isEqualTo(201);
      route.abort("connectionreset");
    } else {
      route.resume();
    }
  }

  private static Locator card(Visitor partner, Enrollment enrollment) {
    var page = partner.goTo("/portal/cases/" + enrollment.id()).page();
    page.locator(".now button").click();
    assertThat(page.locator("#requirements > .notice")).isVisible();
    return page.locator("article#" + SERVICE);
  }

  private static FilePayload text(String name) {
    return new FilePayload(name, "application/pdf", "no PDF".getBytes(StandardCharsets.UTF_8));
  }
}
