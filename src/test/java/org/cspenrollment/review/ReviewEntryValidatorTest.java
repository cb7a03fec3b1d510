package org.cspenrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an entry has to hold before it is recorded. */
class ReviewEntryValidatorTest {

  private static final LocalDate TODAY = LocalDate.of(2018, 9, 17);
  private static final String LONGEST = "x".repeat(4000);

  @ParameterizedTest(name = "{0} where the tables say {1}: {2}")
  @CsvSource(
      textBlock =
          """
          MET,              MET,          agrees
          MET,              MET_FOLLOWUP, agrees
          MET,              NOT_MET,      differs
          MET,              REVIEW,       differs
          MET,              PENDING,      differs
          MET,              WAIVED,       differs
          NOT_MET,          NOT_MET,      agrees
          NOT_MET,          MET,          differs
          NOT_MET,          MET_FOLLOWUP, differs
          NOT_MET,          REVIEW,       differs
          MORE_INFORMATION, MET,          asksNoReason
          WAIVE,            NOT_MET,      asksNoReason
          """)
  void whatAgreesWithTheTables(Verdict verdict, Result tables, String what) {
    assertThat(ReviewEntryValidator.agrees(verdict, tables)).isEqualTo(what.equals("agrees"));
  }

  @Test
  void aCommentHasAtMostFourThousandCharactersAndNoneThatNobodyCanKeep() {
    accepted(() -> ReviewEntryValidator.checkComment(""));
    accepted(() -> ReviewEntryValidator.checkComment(LONGEST));
    refused("comment", () -> ReviewEntryValidator.checkComment(LONGEST + "x"));
    refused("comment", () -> ReviewEntryValidator.checkComment("a\0b"));
  }

  @Test
  void whoDoesNotAgreeSaysWhy() {
    accepted(() -> ReviewEntryValidator.checkConfirmation(ConfirmationEntry.agree(), "Why?"));
    accepted(
        () -> ReviewEntryValidator.checkConfirmation(ConfirmationEntry.disagree("Not so"), "Why?"));
    refused(
        "comment",
        () -> ReviewEntryValidator.checkConfirmation(ConfirmationEntry.disagree(""), "Why?"));
    refused(
        "comment",
        () ->
            ReviewEntryValidator.checkConfirmation(
                new ConfirmationEntry(true, LONGEST + "x"), "Why?"));
  }

  @Test
  void aWaiverHasAReasonAndAnEndAfterToday() {
    assertThat(
            ReviewEntryValidator.checkWaiver(
                VerdictEntry.waive("Merger", TODAY.plusDays(1)), TODAY))
        .isEqualTo(TODAY.plusDays(1));
    refused(
        "waiver.until",
        () -> ReviewEntryValidator.checkWaiver(VerdictEntry.waive("Merger", TODAY), TODAY));
    refused(
        "waiver.until",
        () ->
            ReviewEntryValidator.checkWaiver(
                VerdictEntry.on(Verdict.WAIVE, Map.of()).saying("Merger"), TODAY));
    refused(
        "comment",
        () -> ReviewEntryValidator.checkWaiver(VerdictEntry.waive("", TODAY.plusDays(1)), TODAY));
  }

  @Test
  void whatIsAskedForNamesDocumentsAndWhy() {
    var document = new RequestedDocument("Order", "The first is blurred");

    assertThat(asked(List.of(document), null).workingDays()).isNull();
    assertThat(asked(Collections.nCopies(10, document), 60).documents()).hasSize(10);
    refusedToAsk("informationRequest", null, null);
    refusedToAsk("informationRequest", List.of(), null);
    refusedToAsk("informationRequest.documents", Collections.nCopies(11, document), null);
    for (var name : new String[] {null, " ", "a\nb", "x".repeat(201)}) {
      refusedToAsk(
          "informationRequest.documents", List.of(new RequestedDocument(name, "why")), null);
    }
    for (var why : new String[] {null, "", "x".repeat(1001)}) {
      refusedToAsk(
          "informationRequest.documents", List.of(new RequestedDocument("Order", why)), null);
    }
    refusedToAsk("informationRequest.documents", Collections.singletonList(null), null);
    refusedToAsk("informationRequest.workingDays", List.of(document), 0);
    refusedToAsk("informationRequest.workingDays", List.of(document), 61);
    refused(
        "informationRequest",
        () -> ReviewEntryValidator.checkAsked(VerdictEntry.on(Verdict.MORE_INFORMATION, Map.of())));
  }

  private static RequestedInformation asked(List<RequestedDocument> documents, Integer days) {
    return ReviewEntryValidator.checkAsked(
        VerdictEntry.moreInformation(new RequestedInformation(documents, days)));
  }

  private static void refusedToAsk(String field, List<RequestedDocument> documents, Integer days) {
    refused(field, () -> asked(documents, days));
  }

  private static void accepted(ThrowingCallable check) {
    assertThatCode(check).doesNotThrowAnyException();
  }

  private static void refused(String field, ThrowingCallable check) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(check)
        .satisfies(
            refused -> {
              assertThat(refused.status().value()).isEqualTo(422);
              assertThat(refused.errors()).extracting("field").containsExactly(field);
            });
  }

  @Test
  void aDraftIsReadForTheKindOfItsTask() {
    var typed =
        new ReviewDraft(
            "NOT_MET",
            null,
            "  seen  ",
            null,
            null,
            null,
            true,
            "NOT_RENEWED",
            null,
            " ",
            null,
            null);

    assertThat(typed.answerTo(TaskKind.VERIFY_REQUIREMENT)).contains("NOT_MET");
    assertThat(typed.answerTo(TaskKind.CONFIRM_DEMOTION)).contains("AGREE");
    assertThat(typed.answerTo(TaskKind.RESELLER_FOLLOW_CUSTOMERS)).contains("AGREE");
    assertThat(typed.answerTo(TaskKind.DECIDE_EXCEPTION)).contains("NOT_RENEWED");
    assertThat(typed.asVerdict(Verdict.NOT_MET))
        .isEqualTo(VerdictEntry.notMet(Map.of()).saying("seen"));
    assertThat(typed.asConfirmation(true)).isEqualTo(new ConfirmationEntry(true, "seen"));
    assertThat(ReviewDraft.EMPTY.answerTo(TaskKind.CONFIRM_WAIVER)).isEmpty();
    assertThat(ReviewDraft.EMPTY.asVerdict(Verdict.MET)).isEqualTo(VerdictEntry.met(Map.of()));
  }

  @ParameterizedTest(name = "{0} answered with {1}: {2}")
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          VERIFY_REQUIREMENT,        -,               verdict
          VERIFY_REQUIREMENT,        RENEW,           verdict
          CONFIRM_DEMOTION,          MET,             agree
          RESELLER_FOLLOW_CUSTOMERS, DISAGREE,        agree
          DECIDE_EXCEPTION,          DECISION_STANDS, decision
          DECIDE_APPEAL,             RENEW,           decision
          DECIDE_APPEAL,             overturned,      decision
          """)
  void anAnswerOfAnotherKindIsRefusedOnItsField(TaskKind kind, String answer, String field) {
    refused(field, () -> kind.requireAnswer(Optional.ofNullable(answer)));
  }
}
