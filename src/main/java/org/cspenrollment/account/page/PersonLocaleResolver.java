package org.cspenrollment.account.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.security.SecureCookies;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * English or Korean: what was chosen on this browser, on the page to sign in or later; otherwise
 * the language of the person signed in, and for others what the browser asks for.
 */
@Component("localeResolver")
class PersonLocaleResolver implements LocaleResolver {

  private static final String COOKIE = "language";
  private static final Duration REMEMBERED = Duration.ofDays(365);

  private final CurrentActor currentActor;
  private final CookieLocaleResolver chosen = new CookieLocaleResolver(COOKIE);

  PersonLocaleResolver(
      CurrentActor currentActor, @Value("${" + SecureCookies.PLAIN + "}") boolean plain) {
    this.currentActor = currentActor;
    var asked = new AcceptHeaderLocaleResolver();
    asked.setSupportedLocales(List.of(Locale.ENGLISH, Locale.KOREAN));
    asked.setDefaultLocale(Locale.ENGLISH);
    chosen.setDefaultLocaleFunction(
        request -> ofPerson().orElseGet(() -> asked.resolveLocale(request)));
    chosen.setRejectInvalidCookies(false);
    chosen.setCookieMaxAge(REMEMBERED);
    chosen.setCookieHttpOnly(true);
    chosen.setCookieSecure(!plain);
    chosen.setCookieSameSite("Lax");
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    var locale = chosen.resolveLocale(request);
    return "ko".equals(locale.getLanguage()) ? Locale.KOREAN : Locale.ENGLISH;
  }

  private Optional<Locale> ofPerson() {
    var actor = currentActor.get();
    return actor.username().equals(Actor.SYSTEM.username())
        ? Optional.empty()
        : Optional.of(actor.locale());
  }

  /** Remembers the choice of a browser; no other language is taken. */
  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (locale != null && NewAccount.isLanguage(locale.toLanguageTag())) {
      chosen.setLocale(request, response, locale);
    }
  }
}
