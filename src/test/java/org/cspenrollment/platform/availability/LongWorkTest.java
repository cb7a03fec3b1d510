package org.cspenrollment.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspenrollment.EnrollmentApplication;
import org.cspenrollment.platform.database.pool.LongWork;
import org.cspenrollment.platform.database.pool.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Which requests get the connections for long work: what a handler says, and none that forgot. */
class LongWorkTest {

  private static final Pattern MANY_ROWS =
      Pattern.compile(".*/(export|report)\\.\\w+|.*/import|.*/migrations");

  @AfterEach
  void nothingIsDone() {
    Work.resume(null);
  }

  @Test
  void whatReadsOrWritesManyRowsSaysSo() {
    assertThat(
            handlers().filter(one -> one.paths().stream().anyMatch(MANY_ROWS.asMatchPredicate())))
        .hasSizeGreaterThan(12)
        .allMatch(Handler::isLong);
  }

  /** Whatever takes a file of rows in, wherever it is sent. */
  @Test
  void whatTakesAFileOfRowsSaysSo() {
    assertThat(handlers().filter(one -> one.asked().consumes().length > 0))
        .filteredOn(one -> one.asked().consumes()[0].equals("!application/json"))
        .hasSize(3)
        .allMatch(Handler::isLong);
  }

  @Test
  void theseSaySoAndNoOther() {
    assertThat(handlers().filter(Handler::isLong).flatMap(one -> one.paths().stream()))
        .containsExactlyInAnyOrder(
            "/api/v1/cycles/{year}/deadline",
            "/api/v1/cycles/{year}/durations",
            "/api/v1/cycles/{year}/export.csv",
            "/api/v1/cycles/{year}/export.xlsx",
            "/api/v1/cycles/{year}/report",
            "/api/v1/cycles/{year}/report.csv",
            "/api/v1/cycles/{year}/report.pdf",
            "/api/v1/cycles/{year}/report.xlsx",
            "/api/v1/cycles/{year}/summary",
            "/api/v1/demo/clock",
            "/api/v1/demo/clock",
            "/api/v1/enrollments/export.csv",
            "/api/v1/enrollments/export.xlsx",
            "/api/v1/enrollments/launch",
            "/api/v1/enrollments/{caseNumber}/transition/customers/import",
            "/api/v1/failed-mails/retry",
            "/api/v1/migrations",
            "/api/v1/partners/export.csv",
            "/api/v1/partners/export.xlsx",
            "/api/v1/partners/import",
            "/api/v1/partners/{tenantId}/revenue",
            "/api/v1/policy/evaluations",
            "/portal/cases/{caseNumber}/transition/customers/import");
  }

  /** A client that takes its time would hold the connection of a transaction around it. */
  @Test
  void whatIsSentWhileItIsReadHoldsNoTransaction() {
    assertThat(
            handlers()
                .filter(
                    one ->
                        List.of(one.method().getParameterTypes())
                            .contains(HttpServletResponse.class)))
        .hasSizeGreaterThan(8)
        .noneMatch(one -> one.is(Transactional.class));
  }

  @Test
  void aHandlerThatSaysSoBeginsLongWorkAndNoOtherDoes() throws NoSuchMethodException {
    var interceptor = new LongWorkInterceptor();
    var request = new MockHttpServletRequest();
    var response = new MockHttpServletResponse();
    Work.begin(Work.PAGE);

    interceptor.preHandle(
        request, response, new HandlerMethod(this, LongWorkTest.class.getDeclaredMethod("page")));
    assertThat(Work.begin(Work.PAGE)).isEqualTo(Work.PAGE);
    interceptor.preHandle(
        request, response, new HandlerMethod(this, LongWorkTest.class.getDeclaredMethod("rows")));
    assertThat(Work.begin(Work.PAGE)).isEqualTo(Work.LONG);
  }

  void page() {}

  @LongWork
  void rows() {}

  private static Stream<Handler> handlers() {
    var demo = new StandardEnvironment();
    demo.setActiveProfiles("demo");
    var controllers = new ClassPathScanningCandidateComponentProvider(false, demo);
    controllers.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    return controllers
        .findCandidateComponents(EnrollmentApplication.class.getPackageName())
        .stream()
        .map(
            one ->
                ClassUtils.resolveClassName(Objects.requireNonNull(one.getBeanClassName()), null))
        .flatMap(
            type ->
                Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(type))
                    .filter(LongWorkTest::isHandler)
                    .map(method -> new Handler(type, method)));
  }

  private static boolean isHandler(Method method) {
    return AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class);
  }

  /** A handler as it is written. */
  private record Handler(Class<?> controller, Method method) {

    boolean is(Class<? extends Annotation> wanted) {
      return AnnotatedElementUtils.hasAnnotation(method, wanted)
          || AnnotatedElementUtils.hasAnnotation(controller, wanted);
    }

    boolean isLong() {
      return LongWorkInterceptor.isLong(controller, method);
    }

    RequestMapping asked() {
      return mapping(method);
    }

    List<String> paths() {
      var begin =
          AnnotatedElementUtils.hasAnnotation(controller, RequestMapping.class)
              ? ends(mapping(controller))
              : List.of("");
      return begin.stream().flatMap(one -> ends(asked()).stream().map(end -> one + end)).toList();
    }

    private static List<String> ends(RequestMapping mapping) {
      return mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
    }

    private static RequestMapping mapping(AnnotatedElement element) {
      return Objects.requireNonNull(
          AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class));
    }
  }
}
