package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The name somebody typed, from a refused try to sign in to the page that asks again. */
class TypedNameTest {

  private final MockHttpServletRequest request = new MockHttpServletRequest();
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @ParameterizedTest
  @ValueSource(strings = {"hanul", "a b; c=d, \"e\"", "하늘", "x"})
  void minor16ItIsThereOnceMoreAndOnlyOnce(String name) {
    request.setParameter("username", name);
    TypedName.keep(request, response);
    var kept = response.getCookie("typed-name");
    assertThat(kept.isHttpOnly()).isTrue();
    assertThat(kept.getPath()).isEqualTo("/login");

    var next = new MockHttpServletRequest();
    next.setCookies(new Cookie("typed-name", kept.getValue()));
    var answer = new MockHttpServletResponse();

    assertThat(TypedName.take(next, answer)).isEqualTo(name);
    assertThat(answer.getCookie("typed-name").getMaxAge()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "  ", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void whatIsNoNameIsNotKept(String typed) {
    request.setParameter("username", typed);

    TypedName.keep(request, response);

    assertThat(response.getCookies()).isEmpty();
  }

  @Test
  void whatSomebodyElseSetIsNothing() {
    request.setCookies(new Cookie("typed-name", "%zz"));

    assertThat(TypedName.take(request, response)).isEmpty();
    assertThat(TypedName.take(new MockHttpServletRequest(), response)).isEmpty();
  }
}
