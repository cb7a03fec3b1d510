package org.cspenrollment.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.cspenrollment.platform.WebappPaths;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.problem.TraceIds;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers an address that the server refuses before it knows whose it is, such as one with a
 * character 0: a problem below {@code /api}, a small page of ours anywhere else.
 */
public class BadAddressValve extends ValveBase {

  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="%s">
      <head><meta charset="utf-8"><title>%s</title><link rel="stylesheet" href="%s"></head>
      <body><main class="narrow error">
      <p class="code" aria-hidden="true">400</p>
      <h1>%s</h1>
      <p>%s</p>
      <p><a role="button" href="/">%s</a></p>
      <p><small class="aside">%s</small></p>
      </main></body>
      </html>
      """;

  private final SecurityHeaders headers;
  private final ProblemWriter problems;
  private final MessageSource messages;
  private final AssetAddresses assets;

  public BadAddressValve(
      SecurityHeaders headers,
      ProblemWriter problems,
      MessageSource messages,
      AssetAddresses assets) {
    super(true);
    this.headers = headers;
    this.problems = problems;
    this.messages = messages;
    this.assets = assets;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (!response.isErrorReportRequired() || response.getStatus() != 400) {
      getNext().invoke(request, response);
      return;
    }
    response.setErrorReported();
    response.setSuspended(false);
    var path = String.valueOf(request.getRequestURI());
    headers.writeTo(response.getResponse(), path);
    if (path.startsWith("/api/") || path.startsWith(WebappPaths.API)) {
      problems.write(request, response.getResponse(), HttpStatus.BAD_REQUEST);
    } else {
      response.setContentType("text/html;charset=UTF-8");
      response.getOutputStream().write(page(request).getBytes(StandardCharsets.UTF_8));
    }
    response.finishResponse();
  }

  private String page(Request request) {
    var language =
        request.getLocale().getLanguage().equals(Locale.KOREAN.getLanguage())
            ? Locale.KOREAN
            : Locale.ENGLISH;
    var title = said("error.400.title", language);
    return PAGE.formatted(
        language.getLanguage(),
        title,
        assets.versioned("/assets/portal.css"),
        title,
        said("error.400.text", language),
        said("error.home", language),
        said("error.trace", language, TraceIds.of(request)));
  }

  private String said(String key, Locale language, Object... values) {
    return HtmlUtils.htmlEscape(messages.getMessage(key, values, language));
  }
}
