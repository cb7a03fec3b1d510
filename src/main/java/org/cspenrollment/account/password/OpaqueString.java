package org.cspenrollment.account.password;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A password as it is hashed and compared, by the profile {@code OpaqueString} of RFC 8265: blanks
 * of any script are the plain blank, and letters are composed (NFC), so that the same password is
 * the same from every computer. Nothing else is changed.
 */
public final class OpaqueString {

  private static final Pattern BLANK = Pattern.compile("\\p{Zs}");

  private OpaqueString() {}

  /** The password in the one form. */
  public static String of(CharSequence password) {
    return Normalizer.normalize(BLANK.matcher(password).replaceAll(" "), Normalizer.Form.NFC);
  }

  /**
   * The forms in which it may have been hashed before there was the one form: as this computer
   * types it and as others do; the one form first, each once.
   */
  static List<String> formsOf(CharSequence password) {
    var one = of(password);
    return Stream.of(
            one,
            password.toString(),
            Normalizer.normalize(password, Normalizer.Form.NFC),
            Normalizer.normalize(password, Normalizer.Form.NFD))
        .distinct()
        .toList();
  }
}
