package org.cspenrollment.review;

import org.cspenrollment.platform.Bilingual;

/** The sentence a partner reads where a person decided otherwise than the tables recommend. */
public final class ManualDecisionText {

  /** Two people differ and a third decides: what they said stays in the office. */
  public static final Bilingual PERSON_DECIDES =
      new Bilingual(
          "A person of the programme office decides this requirement.",
          "이 요구 사항은 프로그램 사무국의 담당자가 결정합니다.");

  /** A person decided, and gave no reason of the list. */
  public static final Bilingual PERSON_DECIDED =
      new Bilingual("Decided by the programme office.", "프로그램 사무국이 판단했습니다.");

  /** A requirement that is not asked for a time, where no reason of the list is given. */
  public static final Bilingual WAIVED =
      new Bilingual(
          "The programme office does not ask for this for a time.",
          "프로그램 사무국이 이 요구 사항을 한시적으로 면제했습니다.");

  private ManualDecisionText() {}

  /** What a person decided, in the words the person gave for the partner. */
  public static Bilingual sentence(String comment) {
    return new Bilingual("Decided by the programme office: " + comment, "프로그램 사무국의 판단: " + comment);
  }
}
