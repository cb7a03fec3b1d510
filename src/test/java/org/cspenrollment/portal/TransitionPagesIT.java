package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TransitionStory;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.transition.step.StepState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What a partner sees and does on its way to indirect reseller. */
@PortalTest
class TransitionPagesIT {

  private static final String HEADER =
      "customerId,customerName,agreement,subscriptionId,subscriptionName,kind,addOnOf,quantity\n";

  @Autowired private OfficeDesk office;
  @Autowired private TransitionStory way;
  @Autowired private Visitor visitor;
  @Autowired private MockMvc mvc;

  private Enrollment enrollment;
  private Actor partner;

  @BeforeEach
  void aCaseThatHasChosenTheResellerPath() {
    enrollment = office.opens();
    partner = OfficeDesk.partner(enrollment, Locale.ENGLISH);
    way.elects(enrollment);
  }

  @Test
  void minor11ACaseOf2018IsToldNothingThatIsSaidOnlyLater() {
    var other = office.opens();

    assertThat(
            visitor.sees(OfficeDesk.partner(other, Locale.ENGLISH), page(other, "/reseller-path")))
        .contains("Once your direct tenant is restricted, you can no longer")
        .doesNotContain("What else it means", "margin", "QMTH", "second-hand")
        .doesNotContainPattern("20(19|2\\d)");
    assertThat(visitor.sees(partner, page(enrollment, "/transition")))
        .contains("set by the programme office")
        .doesNotContain("[DES]", "2018-12-20", "2026-05-15");
  }

  @Test
  void minor12WhatIsNowIsWhatThePartnerCanDoAndTheStepsAreCounted() {
    assertThat(visitor.sees(partner, page(enrollment, "/transition")))
        .contains("<h3>1. Profile up to date</h3>", "<h3>2. Enroll as an indirect reseller</h3>")
        .contains("Who: you")
        .doesNotContain("<progress");
  }

  @Test
  void theCaseLeadsToItsWay() {
    assertThat(visitor.sees(partner, page(enrollment, "")))
        .contains("<h2>Profile up to date</h2>", "/transition\"");
    assertThat(visitor.sees(partner, page(enrollment, "/transition")))
        .contains("Enroll as an indirect reseller", "Indirect provider: Contoso Distribution")
        .contains("There is no customer on the list yet.")
        .doesNotContain("Tenant Restricted first");
  }

  @Test
  void aStepIsReportedAndWaitsForTheOffice() {
    assertThat(
            visitor.sends(
                partner,
                page(enrollment, "/transition/enrollment"),
                Map.of("profileCurrent", "true", "enrolledOn", "2018-09-17")))
        .contains("Reported. The office confirms it now.")
        .contains("The office confirms by September 27, 2018: Enrollment approved");
    way.answers(enrollment, TaskKind.RESELLER_CONFIRM_ENROLLMENT, false, "Not in Partner Center");
    assertThat(visitor.sees(partner, page(enrollment, "/transition")))
        .contains("The office gave this back:", "Not in Partner Center");
    assertThat(visitor.sees(partner, page(enrollment, "")))
        .contains("Given back: Enroll as an indirect reseller");
  }

  @Test
  void aDayThatIsMissingIsAskedForNextToTheStep() {
    assertThat(
            visitor.sends(
                partner,
                page(enrollment, "/transition/enrollment"),
                Map.of("profileCurrent", "true", "enrolledOn", "yesterday")))
        .contains("Enter a day, such as 2026-04-07.");
    assertThat(way.step(enrollment, TransitionStep.ENROLLMENT).state()).isEqualTo(StepState.OPEN);
  }

  @Test
  void aCustomerIsAddedConsentsIsTransferredAndArrives() {
    way.reachesProvider(enrollment);
    visitor.sends(
        partner,
        page(enrollment, "/transition/customers"),
        Map.of("customerId", "c-1", "name", "Bada <b>", "agreement", "NONE"));
    assertThat(
            visitor.sends(
                partner,
                customer("c-1", "/subscriptions"),
                Map.of(
                    "subscriptionId",
                    "s-1",
                    "name",
                    "Office",
                    "kind",
                    "LICENSE",
                    "quantity",
                    "5",
                    "addOnOf",
                    "")))
        .contains("The subscription is saved.", "Bada &lt;b&gt;");
    assertThat(visitor.sends(partner, customer("c-1", "/transfers"), Map.of()))
        .contains("Record the consent of the customer first.");
    assertThat(
            visitor.sends(
                partner,
                customer("c-1", "/consent"),
                Map.of("consentOn", "2018-09-17", "how", "Signed letter")))
        .contains("The consent is recorded.", "Given on September 17, 2018: Signed letter");
    assertThat(visitor.sends(partner, customer("c-1", "/transfers"), Map.of()))
        .contains("The transfer is requested.", "Request 1", "Waits for the provider");
    assertThat(
            visitor.sends(
                partner,
                customer("c-1", "/transfers/1"),
                Map.of("what", "accepted", "acceptedOn", "2018-09-17")))
        .contains("You said that it was accepted on September 17, 2018.");
    way.providerAccepts(enrollment, 1);
    assertThat(visitor.sends(partner, customer("c-1", "/transfers/1"), Map.of("what", "verified")))
        .contains("Verified");
    assertThat(visitor.sees(partner, page(enrollment, "/transition")))
        .contains("Customers: 1. Moved: 1. Closed: 0. Open: 0.", "value=\"100\"");
  }

  @Test
  void aRejectedTransferIsRequestedAgainAndACustomerCanBeClosed() {
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c-1", 1);
    way.consents(enrollment, "c-1");
    way.requests(enrollment, "c-1");
    assertThat(
            visitor.sends(
                partner,
                customer("c-1", "/transfers/1"),
                Map.of("what", "rejected", "reason", "Wrong region")))
        .contains("Wrong region", "Request the transfer");
    assertThat(
            visitor.sends(partner, customer("c-1", "/closure"), Map.of("reason", "Goes elsewhere")))
        .contains("The customer is closed.", "Goes elsewhere");
  }

  @Test
  void aFileIsCheckedThenTakenInAndItsErrorsStandInTheLanguageOfTheReader() {
    var good = HEADER + "c-1,One,,s-1,Office,LICENSE,,5\n";
    assertThat(sendsFile(partner, good, true))
        .contains("Nothing has changed yet.", "Customers: 1 added, 0 changed, 0 as before");
    assertThat(way.of(enrollment).counts().customers()).isZero();
    assertThat(sendsFile(partner, good, false)).contains("The file is taken in.");
    assertThat(way.of(enrollment).counts().customers()).isEqualTo(1);

    var bad = HEADER + "c-1,One,,s-1,Office,LICENSE,s-9,0\n";
    assertThat(sendsFile(partner, bad, false))
        .contains("Line 2, quantity: must be a whole number from 1 to 9999999");
    assertThat(sendsFile(OfficeDesk.partner(enrollment, Locale.KOREAN), bad, false))
        .contains("2행, quantity: 1부터 9999999까지의 정수여야 합니다");
  }

  @Test
  void everyRuleOfAFileHasWordsInBothLanguages() {
    for (var rule :
        List.of(
            HEADER.replace("kind", "sort"),
            HEADER + "c 1,One,MAYBE,s 1, Office,CAR,s-9,0\n",
            HEADER + "c-1,One\n",
            HEADER + "c-1,One,,s-1,Office,LICENSE,s-1,1\n",
            HEADER + "c-1,One,,s-1,Office,LICENSE,s-9,1\n",
            HEADER + "c-1,One,,s-1,Office,LICENSE,,1\nc-1,Two,,s-1,Office,LICENSE,,1\n")) {
      var page = sendsFile(OfficeDesk.partner(enrollment, Locale.KOREAN), rule, false);
      var lines = page.substring(page.indexOf("<ul class=\"wrong\""), page.indexOf("import-help"));
      assertThat(lines.split("<li>")).hasSizeGreaterThan(1);
      assertThat(lines).doesNotContain("must be ", "is on ", "is not ", "is no ", "has ");
    }
  }

  @Test
  void somebodyElsesWayAnswersLikeNone() throws Exception {
    way.lists(enrollment, "c-1", 1);
    var stranger = SignedIn.partner("kaede", office.opens().organisationId().value());

    for (var path : List.of("/transition", "/transition/customers/c-1")) {
      var theirs = visitor.asks(stranger, page(enrollment, path));
      var none = visitor.asks(stranger, "/portal/cases/KR-1-2018" + path);
      assertThat(theirs.getStatus()).isEqualTo(404);
      assertThat(withoutToken(theirs.getContentAsString()))
          .isEqualTo(withoutToken(none.getContentAsString()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void bothPagesSpeakTheLanguageOfTheirReader(String language) {
    var reader = OfficeDesk.partner(enrollment, Locale.forLanguageTag(language));
    way.reachesProvider(enrollment);
    way.lists(enrollment, "c-1", 2);
    way.consents(enrollment, "c-1");
    way.requests(enrollment, "c-1");

    for (var path : List.of("", "/reseller-path", "/transition", "/transition/customers/c-1")) {
      assertThat(visitor.sees(reader, page(enrollment, path)))
          .contains("<html lang=\"" + language + "\"")
          .doesNotContain("??", "style=\"", "onclick")
          .doesNotContainPattern("<script(?![^>]* src=\"/(?:assets|webjars)/[^>]*></script>)");
    }
  }

  @Test
  void aPageOfTwoHundredCustomersCostsAsManyStatementsAsAnEmptyOne() {
    visitor.sees(partner, page(enrollment, "/transition"));
    CountedStatements.sinceLast();
    visitor.sees(partner, page(enrollment, "/transition"));
    var empty = CountedStatements.sinceLast();
    var file = new StringBuilder(HEADER);
    for (int i = 0; i < 200; i++) {
      file.append("c%03d,Customer %d,,s%03d,Office,LICENSE,,5%n".formatted(i, i, i));
    }
    way.imports(enrollment, file.toString());
    CountedStatements.sinceLast();

    assertThat(visitor.sees(partner, page(enrollment, "/transition")))
        .contains("Your customers (200)", "Customer 0");
    assertThat(CountedStatements.sinceLast()).isEqualTo(empty).isLessThan(12);
  }

  private String sendsFile(Actor actor, String content, boolean dryRun) {
    var file =
        new MockMultipartFile(
            "file", "customers.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8));
    try {
      var sent =
          mvc.perform(
                  multipart(page(enrollment, "/transition/customers/import"))
                      .file(file)
                      .param("dryRun", String.valueOf(dryRun))
                      .with(authentication(SignedIn.authentication(actor)))
                      .with(csrf()))
              .andReturn();
      return visitor.back(actor, sent);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private String customer(String customerId, String rest) {
    return page(enrollment, "/transition/customers/" + customerId + rest);
  }

  private static String page(Enrollment enrollment, String rest) {
    return "/portal/cases/" + enrollment.id() + rest;
  }
}
