package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.LongForms;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The way to indirect reseller at a browser: with the keyboard, narrow and wide, in both languages.
 */
@InBrowser
class TransitionBrowserIT {

  private static final int WIDE = 1280;

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private TransitionStory way;

  @ParameterizedTest(name = "in {0}, {1} pixels wide")
  @CsvSource({"ko, 1280", "en, 390"})
  @Tag(LongForms.PICTURES)
  void everyPageCanBeReadInTheOtherWidths(String language, int width) {
    everyPageCanBeReadByEverybody(language, width);
  }

  @ParameterizedTest(name = "in {0}, {1} pixels wide")
  @CsvSource({"en, 1280", "ko, 390"})
  void everyPageCanBeReadByEverybody(String language, int width) {
    var enrollment = cases.opened();
    var username = "way-%s-%d".formatted(language, width);
    people.partner(username, language, enrollment.organisationId().value());
    try (var partner = visitors.signedIn(username, language, width)) {
      partner.goTo(path(enrollment, "/reseller-path")).picture("way-before").isAccessible("body");
      way.elects(enrollment);
      partner.goTo(path(enrollment, "/transition")).picture("way-begun").isAccessible("body");
      fits(partner);
      customersMove(enrollment);
      partner.goTo(path(enrollment, "")).picture("way-case");
      partner.goTo(path(enrollment, "/transition")).picture("way-moving").isAccessible("body");
      partner.at("#customers").picture("way-customers");
      fits(partner);
      partner
          .goTo(path(enrollment, "/transition/customers/haneul-foods"))
          .picture("way-customer")
          .isAccessible("body");
      partner.at("#transfers").picture("way-transfers");
      fits(partner);
    }
  }

  @Test
  void aPartnerWithoutAMouseReportsItsEnrollment() {
    var enrollment = cases.opened();
    people.partner("way-keyboard", "en", enrollment.organisationId().value());
    way.elects(enrollment);
    try (var partner = visitors.signedIn("way-keyboard", "en", WIDE)) {
      var page = partner.goTo(path(enrollment, "")).page();
      var keyboard = new Keyboard(partner);
      keyboard.reach(page.locator("a[href$='/transition']")).press("Enter");
      assertThat(page.locator("h1")).containsText("Your way to indirect reseller");
      keyboard.reach(page.locator("input[name=profileCurrent]")).press("Space");
      keyboard.reach(page.locator("#enrolledOn")).type("09092018");
      keyboard.reach(partner.button("Report to the office")).press("Enter");
      assertThat(page.locator("main")).containsText("Reported. The office confirms it now.");
    }
    assertThat(cases.now(enrollment).state()).isEqualTo(EnrollmentState.RESELLER_ENROLLING);
    assertThat(cases.tasks(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT)).hasSize(1);
  }

  private void customersMove(Enrollment enrollment) {
    way.reachesProvider(enrollment);
    var file =
        new StringBuilder(
            "customerId,customerName,agreement,subscriptionId,subscriptionName,kind,addOnOf,quantity\n");
    for (int i = 1; i <= 30; i++) {
      file.append(
          "haneul-foods,Haneul Foods,ATTESTED,hf-%02d,Microsoft 365 Business Premium,LICENSE,,%d%n"
              .formatted(i, i));
    }
    file.append("haneul-foods,Haneul Foods,ATTESTED,hf-a1,Audio Conferencing,LICENSE,hf-01,5\n");
    for (int i = 1; i <= 30; i++) {
      file.append(
          "c-%02d,Customer number %d,IN_ADMIN_CENTER,c-%02d-1,Azure plan,AZURE_PLAN,,1%n"
              .formatted(i, i, i));
    }
    way.imports(enrollment, file.toString());
    for (var customer : List.of("haneul-foods", "c-01", "c-02")) {
      way.consents(enrollment, customer);
    }
    way.requests(enrollment, "haneul-foods");
    way.arrives(enrollment, 1);
    way.requests(enrollment, "c-01");
    way.arrives(enrollment, 3);
    way.closes(enrollment, "c-03");
  }

  /** Nothing has to be moved sideways to be read. */
  private static void fits(Visitor visitor) {
    var wider =
        visitor
            .page()
            .evaluate(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth");
    assertThat(wider).isEqualTo(false);
  }

  private static String path(Enrollment enrollment, String rest) {
    return "/portal/cases/" + enrollment.id() + rest;
  }
}
