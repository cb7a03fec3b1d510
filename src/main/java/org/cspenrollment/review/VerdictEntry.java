package org.cspenrollment.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.review.verification.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer found of one requirement. Complete is what its verdict asks for; whether it is,
 * {@link ReviewEntryValidator} and {@link Findings} say.
 *
 * @param reasonCode why, where the verdict differs from what the tables recommend
 * @param comment empty where none was given
 * @param facts what the evidence shows, by name; empty where none were recorded
 * @param informationRequest what the partner is asked for, with MORE_INFORMATION
 * @param waivedUntil the last day of the waiver, with WAIVE
 * @param findings what is the matter with which file, with NOT_MET and MORE_INFORMATION
 * @param grounds what the partner reads of it, and what it is given on
 */
public record VerdictEntry(
    Verdict verdict,
    Optional<String> reasonCode,
    String comment,
    Map<String, Object> facts,
    Optional<RequestedInformation> informationRequest,
    Optional<LocalDate> waivedUntil,
    List<FileFinding> findings,
    Grounds grounds)
    implements ReviewEntry {

  /** A verdict on these facts, with nothing more said. */
  public static VerdictEntry on(Verdict verdict, Map<String, Object> facts) {
    return new VerdictEntry(
        verdict,
        Optional.empty(),
        "",
        facts,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Grounds.NONE);
  }

  /** What was shown is asked for, by these facts. */
  public static VerdictEntry met(Map<String, Object> facts) {
    return on(Verdict.MET, facts);
  }

  /** What was asked for is not shown, by these facts. */
  public static VerdictEntry notMet(Map<String, Object> facts) {
    return on(Verdict.NOT_MET, facts);
  }

  /** The partner is asked for documents. */
  public static VerdictEntry moreInformation(RequestedInformation asked) {
    return new VerdictEntry(
        Verdict.MORE_INFORMATION,
        Optional.empty(),
        "",
        Map.of(),
        Optional.of(asked),
        Optional.empty(),
        List.of(),
        Grounds.NONE);
  }

  /** The requirement is not asked until and including this day. */
  public static VerdictEntry waive(String why, LocalDate until) {
    return new VerdictEntry(
        Verdict.WAIVE,
        Optional.empty(),
        why,
        Map.of(),
        Optional.empty(),
        Optional.of(until),
        List.of(),
        Grounds.NONE);
  }

  /** This verdict with another reason code, and why in words. */
  public VerdictEntry because(String code, String why) {
    return new VerdictEntry(
        verdict, Optional.of(code), why, facts, informationRequest, waivedUntil, findings, grounds);
  }

  /** This verdict with other words. */
  public VerdictEntry saying(String words) {
    return new VerdictEntry(
        verdict, reasonCode, words, facts, informationRequest, waivedUntil, findings, grounds);
  }

  /** This verdict on other facts. */
  public VerdictEntry withFacts(Map<String, Object> seen) {
    return new VerdictEntry(
        verdict, reasonCode, comment, seen, informationRequest, waivedUntil, findings, grounds);
  }

  /** This verdict with something else said of files. */
  public VerdictEntry finding(List<FileFinding> found) {
    return new VerdictEntry(
        verdict, reasonCode, comment, facts, informationRequest, waivedUntil, found, grounds);
  }

  /** This verdict, with what the partner reads of it, or what it is given on. */
  public VerdictEntry on(Grounds given) {
    return new VerdictEntry(
        verdict, reasonCode, comment, facts, informationRequest, waivedUntil, findings, given);
  }

  /**
   * What the partner reads of a verdict, and what it is given on.
   *
   * @param partnerSentence for the partner, in its language; the comment stays in the office
   * @param proof what was ticked of the list of what counts as proof, by its codes
   * @param unseenReason why it is given without anything having been opened
   */
  public record Grounds(
      @Nullable String partnerSentence, List<String> proof, @Nullable String unseenReason) {

    /** Nothing said and nothing ticked. */
    public static final Grounds NONE = new Grounds(null, List.of(), null);

    /** The partner reads this. */
    public static Grounds told(String sentence) {
      return new Grounds(sentence, List.of(), null);
    }

    /** All of this was ticked. */
    public static Grounds ticked(List<String> codes) {
      return new Grounds(null, codes, null);
    }

    /** The same, and nothing was opened for this reason, or something was. */
    public Grounds unseen(@Nullable String why) {
      return new Grounds(partnerSentence, proof, why);
    }
  }

  @Override
  public String answer() {
    return verdict.name();
  }

  @Override
  public ReviewDraft draft() {
    return new ReviewDraft(
        verdict.name(),
        reasonCode.orElse(null),
        comment.isEmpty() ? null : comment,
        facts.isEmpty() ? null : facts,
        informationRequest.orElse(null),
        waivedUntil.map(RequestedWaiver::new).orElse(null),
        null,
        null,
        findings.isEmpty() ? null : findings,
        grounds.partnerSentence(),
        grounds.proof().isEmpty() ? null : grounds.proof(),
        grounds.unseenReason());
  }
}
