package org.cspenrollment.platform.security.session;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.util.ConcurrentLruCache;

/**
 * Reads what a session holds. Who is signed in stands in every session and is read for every
 * request, and its bytes hardly ever change: the same bytes are read once. The bytes come from the
 * database each time, so a session that ended has none. Only what nobody changes is handed out more
 * than once.
 */
final class SessionAttributes implements Converter<byte[], Object> {

  private static final int KNOWN = 512;
  private static final int LONGEST = 4096;

  private final Converter<byte[], Object> reading;
  private final ConcurrentLruCache<Bytes, Optional<Object>> known =
      new ConcurrentLruCache<>(KNOWN, this::shareable);

  /**
   * Reads with this.
   *
   * @param reading from the form in which they are stored
   */
  SessionAttributes(Converter<byte[], Object> reading) {
    this.reading = reading;
  }

  @Override
  public @Nullable Object convert(byte[] stored) {
    if (stored.length > LONGEST) {
      return reading.convert(stored);
    }
    var before = known.get(new Bytes(stored)).orElse(null);
    if (before == null) {
      return reading.convert(stored);
    }
    return before instanceof SecurityContext context
        ? new SecurityContextImpl(context.getAuthentication())
        : before;
  }

  private Optional<Object> shareable(Bytes stored) {
    return Optional.ofNullable(reading.convert(stored.bytes))
        .filter(
            one ->
                one instanceof SecurityContext
                    || one instanceof DefaultCsrfToken
                    || one instanceof String);
  }

  /** Bytes that are compared by what they are. */
  private static final class Bytes {

    private final byte[] bytes;
    private final int hash;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
      this.hash = Arrays.hashCode(bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Bytes same && Arrays.equals(bytes, same.bytes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
