package org.cspenrollment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.evidence.intake.EvidenceWithdrawal;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Receipts to take away, and to compare with a file years later. */
@SpringBootTest(
    properties = {"csp.base-url=https://enroll.example.org", "csp.evidence.checks-per-minute=40"})
@AutoConfigureMockMvc
@Import({Portfolio.class, TestClock.Configuration.class})
class ReceiptIT {

  @Autowired private MockMvc http;
  @Autowired private Portfolio portfolio;
  @Autowired private TestClock clock;
  @Autowired private OpeningEnrollments opening;
  @Autowired private EvidenceIntake intake;
  @Autowired private EvidenceWithdrawal withdrawal;

  private Enrollment enrollment;

  @BeforeEach
  void openACase() {
    clock.set(TestClock.START);
    enrollment =
        opening.takeOver(
            portfolio.enrolled(LocalDate.of(2017, 10, 15)).tenantId(), Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "en, Receipt, 'This file was received and is kept unchanged.', Support plan, 'September 17, 2018 09:00:00 (Korean Time), which is September 17, 2018 00:00:00 UTC'",
    "ko, 접수증, 정확히 이 내용의 파일이, 지원 플랜, '2018년 9월 17일 09:00:00(대한민국 시간), 2018년 9월 17일 00:00:00 UTC'"
  })
  void minor10And15APaperSaysTheSameAsTheReceiptInTheLanguageOfItsReader(
      String language, String title, String sentence, String requirement, String received)
      throws Exception {
    var receipt = receive("계약 2018.pdf");

    var paper = paper(partner(language), receipt);

    assertThat(paper.replace("\n", "")).contains(receipt.sha256().value());
    assertThat(paper.replaceAll("\\s+", " ")).contains(received);
    assertThat(paper)
        .contains(title, sentence, requirement, "계약 2018.pdf")
        .contains(receipt.id().toString(), enrollment.id().value(), enrollment.partner())
        .contains("https://enroll.example.org/receipts")
        .doesNotContainIgnoringCase("scanner", "바이러스");
  }

  @Test
  void anyNameFitsOnThePaperAndNeverBreaksIt() throws Exception {
    var name = "語彙 \uD83D\uDE80 " + "plan-".repeat(24) + ".pdf";

    var paper = paper(partner("en"), receive(name));

    assertThat(paper.replaceAll("\\s", "")).contains("plan-".repeat(24) + ".pdf");
    assertThat(paper).contains("\u25a1");
  }

  @Test
  void thePaperOfAWithdrawnFileSaysSo() throws Exception {
    var receipt = receive("plan.pdf");
    SignedIn.as(partner("en"), () -> withdrawal.withdraw(enrollment.id(), receipt.id()));

    assertThat(paper(partner("en"), receipt)).contains("Withdrawn");
  }

  @Test
  void whoeverMayNotSeeTheCaseGetsNoPaper() throws Exception {
    var receipt = receive("plan.pdf");

    http.perform(
            get(path(receipt))
                .with(
                    authentication(SignedIn.authentication(SignedIn.partner("stranger", "ORG-X")))))
        .andExpect(status().isNotFound());
    http.perform(
            get(path(receipt))
                .with(
                    authentication(
                        SignedIn.authentication(SignedIn.staff("admin1", Role.ADMINISTRATOR)))))
        .andExpect(status().isForbidden());
    http.perform(get(path(receipt))).andExpect(status().isUnauthorized());
  }

  @Test
  void anybodyComparesAFileWithItsReceipt() throws Exception {
    var receipt = receive("plan.pdf");

    check(receipt.id().toString(), receipt.sha256().value().toUpperCase(Locale.ROOT))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.genuine").value(true))
        .andExpect(jsonPath("$.receivedAt").value("2018-09-17T00:00:00Z"))
        .andExpect(jsonPath("$.size").value(receipt.size()))
        .andExpect(jsonPath("$.length()").value(3));
  }

  @Test
  void aWrongNumberAndAWrongHashAreAnsweredAlike() throws Exception {
    var receipt = receive("plan.pdf");
    var nothing = "{\"genuine\":false,\"receivedAt\":null,\"size\":null}";

    check(receipt.id().toString(), "0".repeat(64))
        .andExpect(status().isOk())
        .andExpect(content().string(nothing));
    check(UUID.randomUUID().toString(), receipt.sha256().value())
        .andExpect(status().isOk())
        .andExpect(content().string(nothing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "4711", "../../etc", "' or 1=1"})
  void whatIsNoNumberOrNoHashIsRefused(String text) throws Exception {
    check(text, "0".repeat(64))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("receipt"));
    check(UUID.randomUUID().toString(), text)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("sha256"));
  }

  @Test
  void whoTriesTooOftenWaits() throws Exception {
    for (int i = 0; i < 40; i++) {
      checkFrom("192.0.2.7").andExpect(status().isOk());
    }

    checkFrom("192.0.2.7")
        .andExpect(status().isTooManyRequests())
        .andExpect(header().exists("Retry-After"));
    checkFrom("192.0.2.8").andExpect(status().isOk());
  }

  private ResultActions checkFrom(String address) throws Exception {
    return http.perform(
        question(UUID.randomUUID().toString(), "0".repeat(64))
            .with(
                request -> {
                  request.setRemoteAddr(address);
                  return request;
                }));
  }

  private ResultActions check(String receipt, String sha256) throws Exception {
    return http.perform(question(receipt, sha256));
  }

  private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder
      question(String receipt, String sha256) {
    return post("/api/v1/receipt-checks")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"receipt\":\"%s\",\"sha256\":\"%s\"}".formatted(receipt, sha256));
  }

  private Receipt receive(String name) {
    return SignedIn.as(
        partner("en"),
        () ->
            intake.receive(
                enrollment.id(),
                new RequirementId("REQ-SUP2"),
                name,
                null,
                new ByteArrayInputStream(Samples.pdf()),
                null,
                null));
  }

  private Actor partner(String language) {
    var one = SignedIn.partner("hanul", enrollment.organisationId().value());
    return new Actor(
        one.username(),
        one.displayName(),
        one.roles(),
        one.organisationId(),
        Locale.forLanguageTag(language));
  }

  private String path(Receipt receipt) {
    return "/api/v1/enrollments/" + enrollment.id() + "/evidence/" + receipt.id() + "/receipt.pdf";
  }

  private String paper(Actor actor, Receipt receipt) throws Exception {
    var answer =
        http.perform(get(path(receipt)).with(authentication(SignedIn.authentication(actor))))
            .andExpect(status().isOk())
            .andExpect(content().contentType(MediaType.APPLICATION_PDF))
            .andExpect(
                header()
                    .string(
                        "Content-Disposition",
                        "attachment; filename=\"receipt-" + receipt.id() + ".pdf\""))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(answer.length).isLessThan(200_000);
    return text(answer);
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
      return new PDFTextStripper().getText(document);
    }
  }
}
