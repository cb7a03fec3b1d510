package org.cspenrollment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.review.verification.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be said of a single file, and with which verdict. */
class FindingsRulesTest {

  private static final UUID FILE = UUID.fromString("00000000-0000-0000-0000-000000000001");
  private static final Map<UUID, String> NAMES = Map.of(FILE, "plan.pdf");
  private static final Bilingual WORDS = new Bilingual("Words.", "말.");

  private static final List<FindingKind> KINDS =
      List.of(
          new FindingKind("EXPIRED", true, WORDS),
          new FindingKind("OTHER", true, WORDS),
          new FindingKind("NOTHING_HANDED_IN", false, WORDS));

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void filesAreSpokenOfWhereSomethingIsNotMetOrAskedFor(Verdict verdict) {
    var entry = VerdictEntry.on(verdict, Map.of()).finding(List.of(finding(FILE, "EXPIRED", null)));

    if (verdict == Verdict.NOT_MET || verdict == Verdict.MORE_INFORMATION) {
      assertThatCode(() -> Findings.checkVerdict(entry)).doesNotThrowAnyException();
    } else {
      assertThatExceptionOfType(ProblemException.class)
          .isThrownBy(() -> Findings.checkVerdict(entry));
    }
  }

  @Test
  void fiftyOfThemAreEnough() {
    var one = finding(FILE, "EXPIRED", null);
    var fifty = VerdictEntry.notMet(Map.of()).finding(Collections.nCopies(50, one));

    assertThatCode(() -> Findings.checkVerdict(fifty)).doesNotThrowAnyException();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Findings.checkVerdict(fifty.finding(Collections.nCopies(51, one))));
  }

  @Test
  void aFindingIsKeptWithTheNameOfItsFile() {
    assertThat(checked(finding(FILE, "EXPIRED", "  ended in May ")))
        .isEqualTo(new Finding(FILE, "plan.pdf", "EXPIRED", "ended in May"));
    assertThat(checked(finding(FILE, "EXPIRED", null)).what()).isEmpty();
    assertThat(checked(finding(FILE, "OTHER", "x".repeat(1000))).what()).hasSize(1000);
  }

  /** Behaviour M4: a refusal says what it is about, and nothing need have been handed in. */
  @Test
  void whatIsNotSaidOfAFileNamesNone() {
    assertThat(checked(finding(null, "NOTHING_HANDED_IN", null)))
        .isEqualTo(new Finding(null, null, "NOTHING_HANDED_IN", ""));
  }

  @Test
  void anyOtherIsRefused() {
    refused(null);
    refused(finding(null, "EXPIRED", null));
    refused(finding(UUID.randomUUID(), "EXPIRED", null));
    refused(finding(FILE, null, null));
    refused(finding(FILE, "UNKNOWN", null));
    refused(finding(FILE, "OTHER", null));
    refused(finding(FILE, "OTHER", " "));
    refused(finding(FILE, "EXPIRED", "x".repeat(1001)));
    refused(finding(FILE, "EXPIRED", "a\0b"));
    refused(finding(FILE, "NOTHING_HANDED_IN", null));
  }

  private static Finding checked(FileFinding one) {
    return Findings.checked(one, NAMES, KINDS);
  }

  private static void refused(FileFinding one) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> checked(one))
        .satisfies(
            refused ->
                assertThat(refused.errors()).extracting("field").containsExactly("findings"));
  }

  private static FileFinding finding(UUID file, String code, String what) {
    return new FileFinding(file, code, what);
  }
}
