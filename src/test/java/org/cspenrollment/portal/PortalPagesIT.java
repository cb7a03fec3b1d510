package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.verification.InformationRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/** What a partner sees of its cases and does on their pages. */
@PortalTest
class PortalPagesIT {

  private static final List<String> EVIDENCE = List.of("REQ-SUP2", "REQ-SVC", "REQ-INF");

  @Autowired private OfficeDesk office;
  @Autowired private Visitor visitor;
  @Autowired private TestClock clock;
  @Autowired private Enrollments enrollments;
  @Autowired private InformationRequests requests;
  @Autowired private MessageSource messages;
  @Autowired private JdbcClient database;

  @Test
  void aFirstLookShowsWhatIsAskedAndChangesNothing() {
    var enrollment = office.opens();

    var page = visitor.sees(partner(enrollment), page(enrollment));

    assertThat(page)
        .contains("Advanced Support for Partners (ASfP)", "October 15, 2018", "28 days left")
        .contains("Ends October 16, 2018 09:00, Korean", "Start preparing")
        .contains("The page does not say what counts as proof");
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.NOTIFIED);
  }

  @Test
  void aPartnerBeginsUploadsDeclaresAndHandsIn() {
    var enrollment = office.opens();
    var partner = partner(enrollment);

    assertThat(visitor.sends(partner, page(enrollment) + "/preparation", Map.of()))
        .contains("The office knows that you are preparing");
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.IN_PREPARATION);
    assertThat(visitor.uploads(partner, enrollment.id().value(), "REQ-SUP2", "plan.pdf"))
        .contains("The file has been received", "plan.pdf");
    assertThat(
            visitor.sends(
                partner,
                page(enrollment) + "/requirements/REQ-SUP2/declaration",
                Map.of("planType", "ASFP", "planStart", "2018-09-20", "contractId", "C-778812")))
        .contains("Your details are saved", "2018-09-20", "…8812")
        .doesNotContain("778812");
    assertThat(
            visitor.sends(
                partner, page(enrollment) + "/submission", Map.of("requirements", "REQ-SUP2")))
        .contains("The office verifies it now", "With the office", "Handed in: Support plan");
  }

  @Test
  void handingInWithoutEvidenceIsRefusedNextToTheForm() {
    var enrollment = office.opens();

    var page =
        visitor.sends(
            partner(enrollment),
            page(enrollment) + "/submission",
            Map.of("requirements", "REQ-SVC", "place", "hand-in-REQ-SVC"));

    assertThat(page).contains("Add at least one file for every requirement that you hand in.");
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.NOTIFIED);
  }

  @Test
  void whatWasTypedIsNotLostWhenItIsRefused() {
    var enrollment = office.opens();

    var page =
        visitor.sends(
            partner(enrollment),
            page(enrollment) + "/requirements/REQ-SVC/declaration",
            Map.of(
                "serviceType",
                "IP_SERVICE",
                "serviceName",
                "Backup <b>",
                "customersServed",
                "many"));

    assertThat(page)
        .contains("Some entries are not valid", "Enter a whole number, 0 or more.")
        .contains("value=\"Backup &lt;b&gt;\"", "value=\"many\"", "<details open");
  }

  @Test
  void anUploadWithoutAFileIsRefusedNextToTheForm() {
    var enrollment = office.opens();

    assertThat(
            visitor.uploads(
                partner(enrollment),
                enrollment.id().value(),
                "REQ-SUP2",
                new MockMultipartFile("file", "", "application/octet-stream", new byte[0])))
        .contains("Choose a file first.");
  }

  @Test
  void aFormForAFileWorksOnceAndOnlyInItsSession() {
    var enrollment = office.opens();
    var partner = partner(enrollment);
    var form = visitor.uploadForm(partner, enrollment.id().value(), "REQ-SUP2");
    var other = visitor.uploadForm(partner, enrollment.id().value(), "REQ-SUP2");
    var file = new MockMultipartFile("file", "plan.pdf", "application/pdf", Visitor.pdf());

    assertThat(
            visitor.back(
                partner,
                visitor.sendsFile(
                    partner, new Visitor.UploadForm(form.address(), other.cookies()), file)))
        .contains("This form has been used already");
    assertThat(
            visitor.back(
                partner,
                visitor.sendsFile(
                    partner,
                    new Visitor.UploadForm(
                        form.address().replace("REQ-SUP2", "REQ-SVC"), form.cookies()),
                    file)))
        .contains("This form has been used already");
    assertThat(
            visitor.back(
                partner,
                visitor.sendsFile(
                    partner, new Visitor.UploadForm(form.address() + "x", form.cookies()), file)))
        .contains("This form has been used already");
    assertThat(visitor.sees(partner, page(enrollment))).contains("No file yet.");

    assertThat(visitor.back(partner, visitor.sendsFile(partner, form, file)))
        .contains("plan.pdf", "The file has been received");
    assertThat(visitor.back(partner, visitor.sendsFile(partner, form, file)))
        .contains("This form has been used already");
  }

  @Test
  void aTicketThatIsTooOldIsNone() {
    var enrollment = office.opens();
    var partner = partner(enrollment);
    var form = visitor.uploadForm(partner, enrollment.id().value(), "REQ-SUP2");
    clock.advance(Duration.ofHours(UploadTickets.HOURS).plusSeconds(1));

    assertThat(
            visitor.back(
                partner,
                visitor.sendsFile(
                    partner,
                    form,
                    new MockMultipartFile("file", "plan.pdf", "application/pdf", Visitor.pdf()))))
        .contains("This form has been used already");
  }

  @Test
  void aNewVersionTakesThePlaceOfTheOldOne() {
    var enrollment = office.opens();
    var partner = partner(enrollment);
    var first = visitor.uploads(partner, enrollment.id().value(), "REQ-SUP2", "plan.pdf");
    assertThat(first).contains("a new version of plan.pdf");
    var form = visitor.uploadForm(partner, enrollment.id().value(), "REQ-SUP2");
    var replaced = receiptIn(first).replaceAll(".*/", "");

    var page =
        visitor.back(partner, visitor.sendsNewVersion(partner, form, replaced, "plan signed.pdf"));

    assertThat(page)
        .contains("Version 2", "replaced by a newer version", "a new version of plan signed.pdf")
        .doesNotContain("a new version of plan.pdf");
  }

  @Test
  void aFileCanBeWithdrawnAndItsReceiptStays() {
    var enrollment = office.opens();
    var partner = partner(enrollment);
    var uploaded = visitor.uploads(partner, enrollment.id().value(), "REQ-SUP2", "plan.pdf");
    var receipt = receiptIn(uploaded);

    var page = visitor.sends(partner, receipt + "/withdrawal", Map.of("requirement", "REQ-SUP2"));

    assertThat(page).contains("The file is withdrawn");
    assertThat(visitor.sees(partner, receipt))
        .contains(
            "The file was withdrawn afterwards.",
            "plan.pdf",
            "September 17, 2018 09:00 (Korean Time)")
        .containsPattern("[0-9a-f]{64}");
  }

  @Test
  void aRequestForInformationIsAnsweredOnThePage() {
    var enrollment = office.opens();
    var partner = handsInEverything(enrollment);
    office.asksForMore(enrollment);
    var request = requests.of(enrollment.id()).get(0);

    assertThat(visitor.sees(partner, page(enrollment)))
        .contains("The office asks for more", "4711/2018", "Answer by October 5, 2018");
    assertThat(
            visitor.sends(
                partner,
                page(enrollment) + "/information-requests/" + request.id() + "/answer",
                Map.of("answer", "It is on page 3.")))
        .contains("Your answer is sent", "It is on page 3.");
  }

  @Test
  void theResultStandsThereWithItsReasonAndTheNextCase() {
    var enrollment = office.opens();
    var partner = handsInEverything(enrollment);
    office.everythingMet(enrollment);

    assertThat(visitor.sees(partner, page(enrollment)))
        .contains("Your enrollment is renewed", enrollment.tenantId() + "-2019")
        .contains("October 15, 2019", "SUP_OK");
    assertThat(visitor.sees(partner, "/portal"))
        .contains("Renewed", enrollment.tenantId() + "-2019", "Scheduled");
  }

  @Test
  void theResellerPathNeedsAnExplicitConfirmation() {
    var enrollment = office.opens();
    var partner = partner(enrollment);

    assertThat(
            visitor.sends(
                partner,
                page(enrollment) + "/reseller-path",
                Map.of("indirectProvider", "Contoso Distribution")))
        .contains("Tick the box", "value=\"Contoso Distribution\"");
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.NOTIFIED);
    assertThat(
            visitor.sends(
                partner,
                page(enrollment) + "/reseller-path",
                Map.of("indirectProvider", "Contoso Distribution", "confirmed", "true")))
        .contains("You have chosen the reseller path", "Indirect provider: Contoso Distribution");
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.TRANSITION_ELECTED);
  }

  @Test
  void aCaseOfSomebodyElseAnswersLikeNone() throws Exception {
    var enrollment = office.opens();
    var stranger = SignedIn.partner("kaede", office.opens().organisationId().value());

    for (var path :
        List.of("", "/reseller-path", "/evidence/00000000-0000-0000-0000-000000000000")) {
      var theirs = visitor.asks(stranger, page(enrollment) + path);
      var none = visitor.asks(stranger, "/portal/cases/KR-1-2018" + path);

      assertThat(theirs.getStatus()).isEqualTo(404);
      assertThat(none.getStatus()).isEqualTo(404);
      assertThat(theirs.getContentAsString())
          .contains("There is nothing here that you may see.")
          .satisfies(
              page ->
                  assertThat(withoutToken(page))
                      .isEqualTo(withoutToken(none.getContentAsString())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ko"})
  void everyPageSpeaksTheLanguageOfItsReader(String language) {
    everyPage(
        Locale.forLanguageTag(language),
        page ->
            assertThat(page)
                .contains("<html lang=\"" + language + "\"")
                .doesNotContain("??", "style=\"", "onclick")
                .doesNotContainPattern(
                    "<script(?![^>]* src=\"/(?:assets|webjars)/[^>]*></script>)"));
  }

  @Test
  void nothingButNamesAndIdsIsTheSameInBothLanguages() {
    var english = new TreeSet<String>();
    var korean = new TreeSet<String>();
    everyPage(Locale.ENGLISH, page -> english.addAll(texts(page)));
    everyPage(Locale.KOREAN, page -> korean.addAll(texts(page)));
    english.retainAll(korean);

    assertThat(english)
        .allSatisfy(
            text ->
                assertThat(text)
                    .matches(
                        "[^a-zA-Z]*|.*(?:REQ|KR|ORG)-.*|[A-Z0-9_-]+|Hanul.*|.*\\.pdf|[0-9a-f-]{36}|[0-9a-f]{64}|.*KiB|.*MicrosoftDocs.*|Unified"
                            + " for Partners \\(UfP\\)|.*UTC|Contoso.*|.*@.*\\.example"));
  }

  @Test
  void everyEntryOfTheTimelineHasASentenceInBothLanguages() {
    for (var code : Timeline.codes()) {
      for (var language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
        assertThat(messages.getMessage("timeline." + code, null, "", language))
            .as("%s in %s", code, language)
            .isNotBlank();
      }
    }
  }

  @Test
  void m22_wherePublicHolidaysAreNotKnownThePartnerIsToldHowWorkingDaysAreCounted() {
    var enrollment = office.opens();
    var page = page(enrollment);
    assertThat(visitor.sees(partner(enrollment), page)).doesNotContain("working-days");

    database
        .sql("update tenant set country = 'CH' where tenant_id = ?")
        .param(enrollment.tenantId().value())
        .update();

    assertThat(visitor.sees(OfficeDesk.partner(enrollment, Locale.ENGLISH), page))
        .contains("all Mondays to Fridays. The public holidays of Switzerland are not known");
    assertThat(visitor.sees(OfficeDesk.partner(enrollment, Locale.KOREAN), page))
        .contains("스위스의 공휴일은");
  }

  @Test
  void aListOfFiftyCasesCostsAsManyStatementsAsAShortOne() {
    var enrollment = office.opens();
    var partner = partner(enrollment);
    pastCases(enrollment, 49);

    CountedStatements.sinceLast();
    var page = visitor.sees(partner, "/portal");

    assertThat(page.split("<a href=\"/portal/cases/", -1)).hasSize(51);
    assertThat(CountedStatements.sinceLast()).isLessThanOrEqualTo(6);
  }

  @Test
  void thePageOfACaseCostsTheSameHoweverManyFilesItHas() {
    var enrollment = office.opens();
    var partner = partner(enrollment);
    CountedStatements.sinceLast();
    visitor.sees(partner, page(enrollment));
    int before = CountedStatements.sinceLast();
    for (var requirement : EVIDENCE) {
      visitor.uploads(partner, enrollment.id().value(), requirement, requirement + ".pdf");
    }

    CountedStatements.sinceLast();
    visitor.sees(partner, page(enrollment));

    int ofTheSession = 3;
    assertThat(CountedStatements.sinceLast())
        .isEqualTo(before)
        .isLessThanOrEqualTo(16 + ofTheSession);
  }

  /** Cases of earlier years, as an import of history would leave them. */
  private void pastCases(Enrollment enrollment, int many) {
    for (int back = 1; back <= many; back++) {
      database
          .sql(
              """
              insert into enrollment (case_number, tenant_id, cycle_year, case_type, edition, basis_date, basis_type,
                basis_explanation_en, basis_explanation_ko, window_opens, evidence_due, decision_due, state,
                opened_at)
              select tenant_id || '-' || (cycle_year - :back), tenant_id, cycle_year - :back, case_type, edition,
                basis_date - make_interval(years => :back), basis_type, '-', '-',
                window_opens - make_interval(years => :back), evidence_due - make_interval(years => :back),
                basis_date - make_interval(years => :back), 'CLOSED', opened_at
              from enrollment where case_number = :id
              """)
          .param("back", back)
          .param("id", enrollment.id().value())
          .update();
    }
  }

  /** Shows the pages of all kinds of cases to a partner of this language. */
  private void everyPage(Locale language, Consumer<String> look) {
    var fresh = office.opens();
    var partner = OfficeDesk.partner(fresh, language);
    look.accept(visitor.sees(partner, "/portal"));
    look.accept(visitor.sees(partner, page(fresh)));
    look.accept(visitor.sees(partner, page(fresh) + "/reseller-path"));
    look.accept(visitor.sees(partner, page(fresh) + "/pre-check"));
    look.accept(visitor.sees(partner, page(fresh) + "/what-if"));
    look.accept(visitor.sees(partner, page(fresh) + "/messages"));
    var uploaded = visitor.uploads(partner, fresh.id().value(), "REQ-SUP2", "plan.pdf");
    look.accept(uploaded);
    look.accept(visitor.sees(partner, receiptIn(uploaded)));
    look.accept(
        visitor.sends(
            partner,
            page(fresh) + "/reseller-path",
            Map.of("indirectProvider", "Contoso", "confirmed", "true")));
    look.accept(visitor.sees(partner, page(fresh)));

    var asked = office.opens();
    handsInEverything(asked);
    office.asksForMore(asked);
    look.accept(visitor.sees(OfficeDesk.partner(asked, language), page(asked)));
    look.accept(visitor.sees(OfficeDesk.partner(asked, language), page(asked) + "/messages"));

    var remedied = office.opens();
    handsInEverything(remedied);
    office.findsInfrastructureMissing(remedied);
    look.accept(visitor.sees(OfficeDesk.partner(remedied, language), page(remedied)));

    var renewed = office.opens();
    handsInEverything(renewed);
    office.everythingMet(renewed);
    look.accept(visitor.sees(OfficeDesk.partner(renewed, language), page(renewed)));
    look.accept(visitor.sees(OfficeDesk.partner(renewed, language), "/portal"));

    var nobody = SignedIn.partner("nobody", "ORG-NOBODY");
    look.accept(
        visitor.sees(
            new Actor(
                nobody.username(), "Nobody", nobody.roles(), nobody.organisationId(), language),
            "/portal"));
  }

  private Actor handsInEverything(Enrollment enrollment) {
    var partner = partner(enrollment);
    for (var requirement : EVIDENCE) {
      visitor.uploads(partner, enrollment.id().value(), requirement, requirement + ".pdf");
      visitor.sends(partner, page(enrollment) + "/submission", Map.of("requirements", requirement));
    }
    return partner;
  }

  private static final Pattern TEXT = Pattern.compile(">([^<>]*)<");
  private static final Pattern RECEIPT =
      Pattern.compile("(/portal/cases/[A-Z0-9-]+/evidence/[0-9a-f-]{36})\"");

  /** The pieces of text of a page, without those that are marked as being in English. */
  private static Set<String> texts(String page) {
    var texts = new TreeSet<String>();
    var marked = page.replaceAll("<(span|dd|button|p)[^>]* lang=\"[a-z]+\"[^>]*>[^<]*<", "<");
    TEXT.matcher(marked)
        .results()
        .map(found -> found.group(1).strip())
        .filter(text -> !text.isEmpty())
        .forEach(texts::add);
    return texts;
  }

  /** The token of the forms in the frame is another one on every page. */
  private static String withoutToken(String page) {
    return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private static String receiptIn(String page) {
    var found = RECEIPT.matcher(page);
    assertThat(found.find()).as("a link to a receipt").isTrue();
    return found.group(1);
  }

  private EnrollmentState state(Enrollment enrollment) {
    return enrollments.require(enrollment.id()).state();
  }

  private static Actor partner(Enrollment enrollment) {
    return OfficeDesk.partner(enrollment, Locale.ENGLISH);
  }

  private static String page(Enrollment enrollment) {
    return "/portal/cases/" + enrollment.id();
  }
}
