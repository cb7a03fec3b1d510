package org.cspenrollment.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.cspenrollment.platform.time.RealTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows the browsers on which an account signed in before, on any node: the key of the cookies is
 * in the database, which made it. Days are those of real time: the demo's clock does not age them.
 */
@Component
class KnownBrowsers {

  private final RealTime realTime;
  private final SingletonSupplier<BrowserMark> marks;
  private final boolean plain;

  KnownBrowsers(
      JdbcClient database,
      RealTime realTime,
      @Value("${" + SecureCookies.PLAIN + "}") boolean plain) {
    this.realTime = realTime;
    this.plain = plain;
    this.marks =
        SingletonSupplier.of(
            () ->
                new BrowserMark(
                    database.sql("select secret from browser_key").query(byte[].class).single()));
  }

  /** Which of this account's browsers this is, if it is one. */
  Optional<String> of(SignInOrigin origin, String account) {
    return origin.marks().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(origin.marks().get(name(account)))
            .flatMap(value -> marks.obtain().id(value, account, today()));
  }

  /** Lets this browser be known for the account that has just signed in. */
  void remember(HttpServletRequest request, HttpServletResponse response, String account) {
    var known = of(SignInOrigin.of(request), account);
    var cookie =
        ResponseCookie.from(name(account), marks.obtain().value(account, known, today()))
            .path("/")
            .secure(!plain)
            .httpOnly(true)
            .sameSite("Strict")
            .maxAge(Duration.ofDays(BrowserMark.DAYS))
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  private String name(String account) {
    return SecureCookies.ofHost(marks.obtain().name(account), plain);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(realTime.instant(), ZoneOffset.UTC);
  }
}
