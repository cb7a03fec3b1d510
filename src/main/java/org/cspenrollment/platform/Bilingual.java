package org.cspenrollment.platform;

import java.util.Locale;

/** A sentence in both languages of the programme. */
public record Bilingual(String en, String ko) {

  /** This sentence, and another one after it. */
  public Bilingual followedBy(Bilingual next) {
    return new Bilingual(en + " " + next.en, ko + " " + next.ko);
  }

  /** The Korean sentence for Korean readers, the English one for everybody else. */
  public String in(Locale locale) {
    return "ko".equals(locale.getLanguage()) ? ko : en;
  }
}
