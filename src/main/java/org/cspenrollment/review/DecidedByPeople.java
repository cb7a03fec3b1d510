package org.cspenrollment.review;

import org.cspenrollment.platform.Bilingual;

/** The sentence a partner reads where a person decided otherwise than the tables recommend. */
final class DecidedByPeople {

  private DecidedByPeople() {}

  static Bilingual sentence(String comment) {
    return new Bilingual("Decided by the programme office: " + comment, "프로그램 사무국의 판단: " + comment);
  }
}
