package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.OTHER_MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a partner is told of the outcome of its case, and when: nothing before it is final, over the
 * API and on its pages in both languages; the office sees what is recommended.
 */
@CaseTest
class OutcomeForPartnersIT extends PartnerReads {

  private static final String REFUSED_COMMENT = "no provisioning shown";
  private static final String COMMENT_OF_SECOND = "the order of May shows it";
  private static final String NOT_RENEWED = "Your enrollment is not renewed";
  private static final String NOT_RENEWED_KO = "등록이 갱신되지 않았습니다";

  @Autowired private CaseStory story;

  @Test
  void whoHandedInNothingReadsOfNoOutcomeUntilTheSecondPersonHasConfirmedIt() {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);

    assertNothingIsTold(enrollment);
    assertTheOfficeSees(enrollment, "NOT_RENEWED");
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertNothingIsTold(enrollment);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);

    assertThat(told(enrollment, "$.outcome")).isEqualTo("NOT_RENEWED");
    assertThat(told(enrollment, "$.outcomeSentence.en").toString()).isNotBlank();
    assertThat(found(enrollment, "NOT_RENEWED")).isOne();
    assertThat(page(enrollment, Locale.ENGLISH)).contains(NOT_RENEWED, ">Result<");
    assertThat(page(enrollment, Locale.KOREAN)).contains(NOT_RENEWED_KO, ">결과<");
  }

  @Test
  void whatAManagerSaidOfARefusedDemotionIsNeverTold() {
    var enrollment = withDoubtedInfrastructure();
    assertNothingIsTold(enrollment);
    assertTheOfficeSees(enrollment, "HUMAN_DECISION");

    decide(enrollment, "NOT_RENEWED", REFUSED_COMMENT);
    assertNothingIsTold(enrollment);
    assertTheOfficeSees(enrollment, "HUMAN_DECISION");
    story.complete(
        OTHER_MANAGER,
        story.task(enrollment, TaskKind.CONFIRM_DEMOTION),
        CaseStory.confirmation(false, COMMENT_OF_SECOND));
    assertNothingIsTold(enrollment);
    decide(enrollment, "RENEW", "Provisioning was shown on the phone");

    assertThat(told(enrollment, "$.outcome")).isEqualTo("RENEW");
    assertThat(told(enrollment, "$.outcomeSentence.en").toString()).contains("on the phone");
    assertThat(page(enrollment, Locale.ENGLISH))
        .contains("Your enrollment is renewed")
        .doesNotContain(NOT_RENEWED);
    assertNoCommentIsTold(enrollment);
  }

  @Test
  void aManagerThatHoldsACaseHasDecidedNothingYet() {
    var enrollment = withDoubtedInfrastructure();
    decide(enrollment, "HOLD", REFUSED_COMMENT);

    assertNothingIsTold(enrollment);
    assertTheOfficeSees(enrollment, "HUMAN_DECISION");
  }

  @Test
  void whoMayMendReadsWhatIsNotMetAndNoResultOfTheCase() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);

    assertThat(told(enrollment, "$.state")).isEqualTo("REMEDIATION");
    assertThat(told(enrollment, "$.nextAction.what")).isEqualTo("REMEDY");
    assertThat(told(enrollment, "$.requirements[?(@.id=='REQ-INF')].result").toString())
        .isEqualTo("[\"NOT_MET\"]");
    assertNothingIsTold(enrollment);
    assertTheOfficeSees(enrollment, "REMEDIATE");
    assertThat(page(enrollment, Locale.ENGLISH))
        .contains("Mend what was not met and hand it in again", "result-not_met");
  }

  /** B1: the first person's "not met" is no result, and that somebody said so is not told. */
  @Test
  void b1ARequirementIsNotToldAsNotMetBeforeTheSecondPersonAgrees() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);

    for (var one : Set.of(partner(enrollment, Locale.ENGLISH), LEAD)) {
      var view = body(one, "/api/v1/enrollments/" + enrollment.id());
      assertThat(JsonPath.read(view, "$.requirements[?(@.id=='REQ-INF')].result").toString())
          .isEqualTo("[\"PENDING\"]");
      assertThat(JsonPath.read(view, "$.requirements[?(@.id=='REQ-INF')].reasonCode").toString())
          .isEqualTo("[null]");
    }
    assertThat(told(enrollment, "$.nextAction.what")).isEqualTo("CONFIRM");
    assertThat(page(enrollment, Locale.ENGLISH))
        .contains("The office completes its check")
        .doesNotContain("result-not_met", "INF_");
    assertThat(page(enrollment, Locale.KOREAN)).doesNotContain("result-not_met", "INF_");
    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    assertThat(told(enrollment, "$.requirements[?(@.id=='REQ-INF')].result").toString())
        .isEqualTo("[\"NOT_MET\"]");
  }

  /** m9: the figures of a year do not count what is only recommended as an outcome. */
  @Test
  void m9WhatIsRecommendedIsCountedApartFromWhatIsDecided() {
    var enrollment = story.opened();
    story.basisDatePasses(enrollment);
    var outcomes = counted("outcomes");
    var recommended = counted("recommendations");

    assertThat(recommended).isPositive();
    story.agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    assertThat(counted("outcomes")).isEqualTo(outcomes + 1);
    assertThat(counted("recommendations")).isEqualTo(recommended - 1);
  }

  /** How many cases of the year are not renewed, or are recommended not to be. */
  private int counted(String figure) {
    List<Integer> found =
        JsonPath.read(
            body(MANAGER, "/api/v1/cycles/2018/summary"), "$..%s.NOT_RENEWED".formatted(figure));
    return found.stream().mapToInt(Integer::intValue).sum();
  }

  @Test
  void whatIsRecommendedCannotBeAskedForByAPartner() throws Exception {
    var enrollment = story.opened();

    http.perform(
            get("/api/v1/enrollments?recommendation=NOT_RENEWED")
                .with(authentication(SignedIn.authentication(partner(enrollment, Locale.KOREAN)))))
        .andExpect(status().isForbidden());
  }

  /** What the table says stays with a case that is decided, so it is found by it. */
  @Test
  void aDecidedCaseIsFoundByWhatIsRecommended() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.everythingMet(enrollment);

    assertThat(story.of(enrollment).recommendation().orElseThrow().decision().name())
        .isEqualTo("RENEW");
    for (var filter : new String[] {"recommendation", "outcome"}) {
      assertThat(
              JsonPath.<List<String>>read(
                  body(MANAGER, "/api/v1/enrollments?size=200&%s=RENEW".formatted(filter)),
                  "$.items[*].id"))
          .as(filter)
          .contains(enrollment.id().value());
    }
  }

  @Test
  void notRenewedStandsWhileACureIsUndecidedWhateverIsSaidOfIt() {
    var enrollment = story.notRenewed();
    var why = told(enrollment, "$.outcomeSentence.en");
    story.handIn(enrollment, "REQ-INF");
    assertNotRenewedStands(enrollment, why);

    story.infrastructureNotMet(enrollment);
    story.disagree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    assertTheOfficeSees(enrollment, "HUMAN_DECISION");
    assertNotRenewedStands(enrollment, why);
    decide(enrollment, "NOT_RENEWED", REFUSED_COMMENT);
    assertNotRenewedStands(enrollment, why);
    assertNoCommentIsTold(enrollment);
    story.agree(OTHER_MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);

    assertThat(told(enrollment, "$.outcome")).isEqualTo("NOT_RENEWED");
    assertThat(told(enrollment, "$.outcomeSentence.en").toString()).contains(REFUSED_COMMENT);
    assertThat(page(enrollment, Locale.ENGLISH)).doesNotContain("id=\"cure-undecided\"");
  }

  private Enrollment withDoubtedInfrastructure() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.infrastructureNotMet(enrollment);
    story.complete(
        LEAD,
        story.task(enrollment, TaskKind.CONFIRM_NOT_MET),
        CaseStory.confirmation(false, COMMENT_OF_SECOND));
    return enrollment;
  }

  private void decide(Enrollment enrollment, String decision, String comment) {
    story.complete(
        MANAGER,
        story.task(enrollment, TaskKind.DECIDE_EXCEPTION),
        new DecisionEntry(ExceptionDecision.valueOf(decision), comment));
  }

  private void assertNothingIsTold(Enrollment enrollment) {
    assertThat(told(enrollment, "$.outcome")).isNull();
    assertThat(told(enrollment, "$.outcomeSentence")).isNull();
    assertThat(told(enrollment, "$.recommendation")).isNull();
    assertThat(told(enrollment, "$.decidedAt")).isNull();
    assertThat(listed(partner(enrollment, Locale.ENGLISH), enrollment)).isNull();
    for (var outcome : Set.of("NOT_RENEWED", "HUMAN_DECISION", "HOLD", "REMEDIATE", "RENEW")) {
      assertThat(found(enrollment, outcome)).as(outcome).isZero();
    }
    for (var language : Set.of(Locale.ENGLISH, Locale.KOREAN)) {
      assertThat(page(enrollment, language))
          .doesNotContain("id=\"result\"", NOT_RENEWED, NOT_RENEWED_KO, "rule_notRenewed");
    }
    assertNoCommentIsTold(enrollment);
  }

  /** Wherever a partner reads of its case. */
  private void assertNoCommentIsTold(Enrollment enrollment) {
    var partner = partner(enrollment, Locale.ENGLISH);
    var api = "/api/v1/enrollments/" + enrollment.id();
    var portal = "/portal/cases/" + enrollment.id();
    for (var path :
        Set.of(
            api,
            "/api/v1/enrollments",
            api + "/audit",
            api + "/mails",
            "/portal",
            portal,
            portal + "/messages")) {
      assertThat(body(partner, path))
          .as(path)
          .doesNotContain(REFUSED_COMMENT, COMMENT_OF_SECOND, "DOUBTED");
    }
  }

  /** What the table says, as what it is: no outcome, whoever asks. */
  private void assertTheOfficeSees(Enrollment enrollment, String recommended) {
    for (var person : Set.of(MANAGER, REVIEWER)) {
      var view = body(person, "/api/v1/enrollments/" + enrollment.id());
      assertThat(JsonPath.<Object>read(view, "$.recommendation.decision")).isEqualTo(recommended);
      assertThat(JsonPath.<String>read(view, "$.recommendation.ruleId")).startsWith("rule_");
      assertThat(JsonPath.<String>read(view, "$.recommendation.sentence.ko")).isNotBlank();
      assertThat(JsonPath.<Object>read(view, "$.outcome")).isEqualTo(told(enrollment, "$.outcome"));
      var list = body(person, "/api/v1/enrollments?partner=" + enrollment.id());
      assertThat(JsonPath.<Object>read(list, "$.items[0].recommendation.decision"))
          .isEqualTo(recommended);
    }
    assertThat(count(MANAGER, enrollment, "recommendation", recommended)).isOne();
    assertThat(count(MANAGER, enrollment, "recommendation", "NO_CHECK")).isZero();
    assertThat(body(MANAGER, "/api/v1/enrollments/export.csv?partner=" + enrollment.id()))
        .contains("," + recommended + ",");
  }

  private void assertNotRenewedStands(Enrollment enrollment, Object why) {
    assertThat(told(enrollment, "$.outcome")).isEqualTo("NOT_RENEWED");
    assertThat(told(enrollment, "$.outcomeSentence.en")).isEqualTo(why);
    assertThat(found(enrollment, "NOT_RENEWED")).isOne();
    assertThat(found(enrollment, "HUMAN_DECISION")).isZero();
    assertThat(page(enrollment, Locale.ENGLISH))
        .contains(NOT_RENEWED, "under review. Until that is decided, this result stands.");
    assertThat(page(enrollment, Locale.KOREAN))
        .contains(NOT_RENEWED_KO, "검토 결과가 확정될 때까지 이 결과가 유지됩니다.");
  }

  private Object told(Enrollment enrollment, String path) {
    var body = body(partner(enrollment, Locale.ENGLISH), "/api/v1/enrollments/" + enrollment.id());
    Object value = JsonPath.read(body, path);
    return value;
  }

  private Object listed(Actor person, Enrollment enrollment) {
    var body = body(person, "/api/v1/enrollments?partner=" + enrollment.id());
    return JsonPath.read(body, "$.items[0].outcome");
  }

  /** How many of the partner's cases have this outcome as far as it may know. */
  private int found(Enrollment enrollment, String outcome) {
    return count(partner(enrollment, Locale.ENGLISH), enrollment, "outcome", outcome);
  }

  private int count(Actor person, Enrollment enrollment, String filter, String decision) {
    var path = "/api/v1/enrollments?%s=%s&partner=%s".formatted(filter, decision, enrollment.id());
    return JsonPath.read(body(person, path), "$.total");
  }
}
