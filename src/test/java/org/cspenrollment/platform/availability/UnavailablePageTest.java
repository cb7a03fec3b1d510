package org.cspenrollment.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.cspenrollment.platform.database.pool.Outage;
import org.cspenrollment.platform.web.AssetAddresses;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;

/** The page is whole without a database, a session or a template. */
class UnavailablePageTest {

  private final UnavailablePage page = page();

  @Test
  void isSaidInBothLanguagesTheOneThatIsAskedForFirst() {
    var request = new MockHttpServletRequest("GET", "/portal");
    request.addPreferredLocale(Locale.KOREA);

    var korean = page.of(request, Outage.AWAY);
    var english = page.of(new MockHttpServletRequest("GET", "/portal"), Outage.AWAY);

    assertThat(korean).contains("<html lang=\"ko\">");
    assertThat(korean.indexOf("지금은 사용할 수 없습니다</h1>"))
        .isPositive()
        .isLessThan(korean.indexOf("Not available at the moment</h1>"));
    assertThat(english).contains("<html lang=\"en\">");
    assertThat(english.indexOf("Not available at the moment</h1>"))
        .isPositive()
        .isLessThan(english.indexOf("지금은 사용할 수 없습니다</h1>"));
  }

  @Test
  void whatWasLookedAtIsLoadedAgainByItselfAndWhatWasSentIsNot() {
    assertThat(page.of(new MockHttpServletRequest("GET", "/portal"), Outage.AWAY))
        .contains("<meta http-equiv=\"refresh\" content=\"10\">", "Try again now");
    assertThat(page.of(new MockHttpServletRequest("POST", "/portal"), Outage.AWAY))
        .doesNotContain("http-equiv", "Try again now")
        .contains("go back and look before you send it again");
  }

  @Test
  void itsFilesAreThere() {
    var html = page.of(new MockHttpServletRequest("GET", "/portal"), Outage.BUSY);
    var pico = html.replaceAll("(?s).*href=\"(/webjars/[^\"]+)\".*", "$1");

    assertThat(new ClassPathResource("META-INF/resources" + pico).exists()).as(pico).isTrue();
    assertThat(html)
        .containsPattern("/assets/[0-9a-f]{12}/portal\\.css")
        .containsPattern("/assets/[0-9a-f]{12}/icon\\.svg");
  }

  private static UnavailablePage page() {
    var messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/common");
    messages.setDefaultEncoding("UTF-8");
    messages.setFallbackToSystemLocale(false);
    try {
      return new UnavailablePage(messages, new AssetAddresses());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
