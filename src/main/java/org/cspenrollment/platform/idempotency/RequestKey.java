package org.cspenrollment.platform.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The key of a request: whoever sends the same request again sends the same key with it. Keys of
 * different people have nothing to do with one another.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record RequestKey(Username person, String value) {

  /** The header it is sent in. */
  public static final String HEADER = "Idempotency-Key";

  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /** The key in the header, if there is one; 400 where it has another form. */
  public static Optional<RequestKey> of(Username person, @Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    if (!FORM.matcher(header).matches()) {
      throw ProblemException.malformed(
          "idempotency-key-form", "An Idempotency-Key has 1 to 200 visible ASCII characters.");
    }
    return Optional.of(new RequestKey(person, header));
  }
}
