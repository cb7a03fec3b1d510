package org.cspenrollment.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspenrollment.platform.input.TypedDay;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.ProblemException.FieldError;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What no parameter of an address may be, whatever it is for: a text with a character 0, a day in
 * another form than ours, a year that no calendar has. Each is 400 and names the parameter.
 */
@Configuration(proxyBeanMethods = false)
class TypedParameters implements WebMvcConfigurer, HandlerInterceptor {

  private static final Pattern WITH_ZERO = Pattern.compile("(?:^|&)([^=&]{0,60})=?[^&]*%00");
  private static final Pattern YEARS = Pattern.compile("[1-9][0-9]{3}");
  private static final String YEAR = "year";

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, LocalDate.class, TypedParameters::day);
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty()
        ? null
        : TypedDay.ifOne(text).orElseThrow(() -> new IllegalArgumentException(TypedDay.RULE));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    var wrong = wrong(request);
    if (wrong.isPresent() && isProgram(handler)) {
      throw ProblemException.malformed(
          "invalid-request", "A parameter of the address cannot be read.", wrong.get());
    }
    if (wrong.isPresent()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
    return wrong.isEmpty();
  }

  private static boolean isProgram(Object handler) {
    return handler instanceof HandlerMethod method
        && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), RestController.class);
  }

  private static Optional<FieldError> wrong(HttpServletRequest request) {
    var query = request.getQueryString();
    if (query != null) {
      var zero = WITH_ZERO.matcher(query);
      if (zero.find()) {
        return Optional.of(new FieldError(zero.group(1), "must not hold a character 0"));
      }
    }
    var asked = query == null ? null : request.getParameter(YEAR);
    var inPath =
        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            ? (String) variables.get(YEAR)
            : null;
    return Stream.of(Optional.ofNullable(asked), Optional.ofNullable(inPath))
        .flatMap(Optional::stream)
        .filter(year -> !year.isEmpty() && !YEARS.matcher(year).matches())
        .map(year -> new FieldError(YEAR, "must be a year of four digits"))
        .findFirst();
  }
}
