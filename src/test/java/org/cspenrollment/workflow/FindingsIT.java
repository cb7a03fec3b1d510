package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.review.FileFinding;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A partner is told which file, what about it, and what would be accepted; never a bare "no". */
@CaseTest
class FindingsIT {

  private static final String INFRASTRUCTURE = "REQ-INF";

  @Autowired private CaseStory story;
  @Autowired private EvidenceFiles files;
  @Autowired private MockMvc http;
  @Autowired private ObjectMapper json;

  @Test
  void whatIsNotMetIsToldWithItsFileOnceASecondPersonHasAgreedPagesM5() throws Exception {
    var enrollment = handedIn();
    var file = fileOf(enrollment, INFRASTRUCTURE);
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        notMet(List.of(finding(file, "INCOMPLETE", " The order is missing. ")))
            .on(VerdictEntry.Grounds.told("주문이 빠져 있습니다. 주문서를 올려 주십시오.")));

    var unconfirmed = requirement(story.partner(enrollment), enrollment);
    assertThat(unconfirmed.get("findings")).isEmpty();
    assertThat(unconfirmed.has("partnerSentence") && !unconfirmed.get("partnerSentence").isNull())
        .isFalse();
    var seen = context(LEAD, story.task(enrollment, TaskKind.CONFIRM_NOT_MET));
    assertThat(seen.at("/earlierActs/0/findings/0/what").textValue())
        .isEqualTo("The order is missing.");

    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    var told = requirement(story.partner(enrollment), enrollment);
    assertThat(told.get("partnerSentence").textValue()).startsWith("주문이 빠져 있습니다.");
    assertThat(told.get("findings")).hasSize(1);
    assertThat(told.at("/findings/0/evidenceId").textValue()).isEqualTo(file.toString());
    assertThat(told.at("/findings/0/fileName").textValue()).isEqualTo("evidence.png");
    assertThat(told.at("/findings/0/sentence/ko").textValue()).contains("빠져 있습니다");
    assertThat(told.at("/findings/0/what").textValue()).isEqualTo("The order is missing.");
    assertThat(told.get("reasonCode").textValue()).isEqualTo("INF_PROVISIONING_MISSING");
    assertThat(told.at("/accepted/en").textValue()).startsWith("For provisioning");
    assertThat(told.at("/example/ko").textValue()).startsWith("예:");
  }

  @Test
  void whatIsAskedForIsToldAtOnceAndNoMoreOnceItIsAnswered() throws Exception {
    var enrollment = handedIn();
    var file = fileOf(enrollment, INFRASTRUCTURE);
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        asksFor(List.of(finding(file, "UNREADABLE", null))));

    assertThat(requirement(story.partner(enrollment), enrollment).at("/findings/0/finding"))
        .hasToString("\"UNREADABLE\"");

    story.answer(enrollment);
    assertThat(requirement(story.partner(enrollment), enrollment).get("findings")).isEmpty();
  }

  @Test
  void theFormIsToldWhatCanBeSaidAndWhatThePartnerReads() throws Exception {
    var enrollment = handedIn();

    var context = context(REVIEWER, story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE));

    assertThat(context.get("findingKinds").findValuesAsText("code"))
        .contains("OTHER", "NOTHING_HANDED_IN", "DECLARED_FACT")
        .hasSize(10);
    assertThat(context.at("/guidance/INF_BILLING_MISSING/accepted/en").textValue())
        .startsWith("For billing");
    assertThat(context.get("guidance").get("").at("/accepted/en").textValue())
        .contains("needed as well");
  }

  static Stream<Arguments> unacceptable() {
    var known = UUID.randomUUID();
    return Stream.of(
        Arguments.of("of a verdict for the partner", finding(known, "UNREADABLE", null), true),
        Arguments.of(
            "about a file of another requirement", finding(null, "UNREADABLE", null), false),
        Arguments.of("no such finding", finding(known, "TOO_OLD", null), false),
        Arguments.of("no finding", finding(known, null, "what"), false),
        Arguments.of("something else without a word", finding(known, "OTHER", " "), false),
        Arguments.of("too long", finding(known, "OTHER", "x".repeat(1001)), false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void unacceptable(String what, FileFinding finding, boolean met) {
    var enrollment = handedIn();
    var file = fileOf(enrollment, finding.evidenceId() == null ? "REQ-SVC" : INFRASTRUCTURE);
    var named = List.of(finding(file, finding.finding(), finding.what()));
    var task = story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> story.complete(REVIEWER, task, met ? met(named) : notMet(named)))
        .satisfies(
            refused ->
                assertThat(refused.errors())
                    .singleElement()
                    .extracting("field")
                    .isEqualTo("findings"));
    assertThat(story.hasTask(enrollment, TaskKind.VERIFY_INFRASTRUCTURE)).isTrue();
  }

  private Enrollment handedIn() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    return enrollment;
  }

  private UUID fileOf(Enrollment enrollment, String requirement) {
    return SignedIn.as(
        story.partner(enrollment),
        () -> files.byRequirement(enrollment.id()).get(new RequirementId(requirement)).get(0).id());
  }

  private static VerdictEntry notMet(List<FileFinding> findings) {
    return VerdictEntry.notMet(Map.of("billingCapability", true, "provisioningCapability", false))
        .finding(findings);
  }

  private static ReviewEntry met(List<FileFinding> findings) {
    return VerdictEntry.met(Map.of("billingCapability", true, "provisioningCapability", true))
        .finding(findings);
  }

  private static ReviewEntry asksFor(List<FileFinding> findings) {
    var asked =
        new RequestedInformation(
            List.of(new RequestedDocument("Order", "The first is blurred")), null);
    return VerdictEntry.moreInformation(asked).finding(findings);
  }

  private static FileFinding finding(UUID file, String finding, String what) {
    return new FileFinding(file, finding, what);
  }

  private JsonNode requirement(Actor actor, Enrollment enrollment) throws Exception {
    var whole = read(actor, "/api/v1/enrollments/" + enrollment.id());
    return StreamSupport.stream(whole.get("requirements").spliterator(), false)
        .filter(one -> one.get("id").textValue().equals(INFRASTRUCTURE))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode context(Actor actor, StaffTask task) throws Exception {
    return read(actor, "/api/v1/tasks/" + task.id() + "/context");
  }

  private JsonNode read(Actor actor, String path) throws Exception {
    return json.readTree(
        http.perform(get(path).with(authentication(SignedIn.authentication(actor))))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }
}
