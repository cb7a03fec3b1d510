package org.cspenrollment.platform.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** Which attributes of sessions are read once, and which every time. */
class SessionAttributesTest {

  private final DeserializingConverter reading = new DeserializingConverter();
  private int read;

  private final SessionAttributes attributes =
      new SessionAttributes(
          bytes -> {
            read++;
            return reading.convert(bytes);
          });

  @Test
  void whoIsSignedInIsReadOnceAndTheContextIsOnesOwn() {
    var bytes = bytes(new SecurityContextImpl(new TestingAuthenticationToken("ada", null)));

    var first = (SecurityContext) attributes.convert(bytes);
    first.setAuthentication(null);
    var second = (SecurityContext) attributes.convert(bytes.clone());

    assertThat(second.getAuthentication().getName()).isEqualTo("ada");
    assertThat(read).isEqualTo(1);
  }

  @Test
  void otherBytesAreSomebodyElse() {
    attributes.convert(bytes(new SecurityContextImpl(new TestingAuthenticationToken("ada", null))));

    var other =
        attributes.convert(
            bytes(new SecurityContextImpl(new TestingAuthenticationToken("bob", null))));

    assertThat(((SecurityContext) other).getAuthentication().getName()).isEqualTo("bob");
  }

  @Test
  void aTokenIsReadOnce() {
    var bytes = bytes(new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t"));

    assertThat(attributes.convert(bytes)).isSameAs(attributes.convert(bytes));
    assertThat(read).isEqualTo(1);
  }

  @Test
  void whatCanBeChangedIsReadEveryTime() {
    var bytes = bytes(new ArrayList<>(List.of("a")));

    var first = attributes.convert(bytes);

    assertThat(attributes.convert(bytes)).isEqualTo(first).isNotSameAs(first);
  }

  @Test
  void whatIsLongIsNotKept() {
    var bytes = bytes("x".repeat(5000));

    assertThat(attributes.convert(bytes)).isEqualTo(attributes.convert(bytes));
    assertThat(read).isEqualTo(2);
  }

  private static byte[] bytes(Object value) {
    return new SerializingConverter().convert(value);
  }
}
