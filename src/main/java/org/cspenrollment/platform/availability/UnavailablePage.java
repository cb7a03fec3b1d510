package org.cspenrollment.platform.availability;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cspenrollment.platform.database.pool.Outage;
import org.cspenrollment.platform.problem.TraceIds;
import org.cspenrollment.platform.web.AssetAddresses;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The page for people while the database is away. Which language somebody chose is in the database,
 * so it is said in both, the one the browser asks for first. A page that was only looked at is
 * loaded again by itself.
 */
@Component
class UnavailablePage {

  private static final String PICO = "META-INF/maven/org.webjars.npm/picocss__pico/pom.properties";
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">%s<title>%s</title>
      <link rel="icon" type="image/svg+xml" href="%s">
      <link rel="stylesheet" href="/webjars/picocss__pico/%s/css/pico.min.css">
      <link rel="stylesheet" href="%s"></head>
      <body class="alone">
      <header class="site"><div class="bar"><div class="identity">
      <a class="product" href="/">%s</a></div></div></header>
      <div id="content"><main class="narrow error">
      <p class="code" aria-hidden="true">503</p>
      %s
      <p><small class="aside">%s</small></p>
      </main></div>
      <footer class="site"><p>%s</p></footer>
      </body>
      </html>
      """;
  private static final String PART =
      """
      <section lang="%s"><h1>%s</h1><p>%s</p><p>%s</p>%s</section>
      """;

  private final MessageSource messages;
  private final AssetAddresses assets;
  private final String picoVersion;

  UnavailablePage(MessageSource messages, AssetAddresses assets) throws IOException {
    this.messages = messages;
    this.assets = assets;
    this.picoVersion =
        PropertiesLoaderUtils.loadProperties(new ClassPathResource(PICO)).getProperty("version");
  }

  String of(HttpServletRequest request, Outage outage) {
    var korean = request.getLocale().getLanguage().equals(Locale.KOREAN.getLanguage());
    var languages =
        korean ? List.of(Locale.KOREAN, Locale.ENGLISH) : List.of(Locale.ENGLISH, Locale.KOREAN);
    var first = languages.get(0);
    var looked = HttpMethod.GET.matches(request.getMethod());
    var refresh =
        looked
            ? "<meta http-equiv=\"refresh\" content=\"%d\">"
                .formatted(2 * outage.retryAfterSeconds())
            : "";
    return PAGE.formatted(
        first.getLanguage(),
        refresh,
        said("error.unavailable.title", first),
        assets.versioned("/assets/icon.svg"),
        picoVersion,
        assets.versioned("/assets/portal.css"),
        said("application.name", first),
        languages.stream().map(one -> part(one, looked)).collect(Collectors.joining()),
        said("error.trace", first, TraceIds.of(request)),
        said("application.disclaimer", first));
  }

  private String part(Locale language, boolean looked) {
    return PART.formatted(
        language.getLanguage(),
        said("error.unavailable.title", language),
        said("error.unavailable.text", language),
        said(looked ? "error.unavailable.wait" : "error.unavailable.changed", language),
        looked
            ? "<p><a role=\"button\" href=\"\">%s</a></p>"
                .formatted(said("error.unavailable.again", language))
            : "");
  }

  private String said(String key, Locale language, Object... values) {
    return HtmlUtils.htmlEscape(messages.getMessage(key, values, language));
  }
}
