package org.cspenrollment.platform.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.ErrorPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Answers that fail on their way, over real connections to the server of the product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrokenOffAnswersTest {

  private static final int WHEN_BEGUN = 19;

  @Configuration(proxyBeanMethods = false)
  @EnableWebMvc
  static class Application {

    @Bean
    ObjectMapper json() {
      return new ObjectMapper();
    }
  }

  /** An answer that can be told to fail. */
  record Item(int number) {

    @JsonProperty
    String text() {
      if (number == 50_000) {
        throw new IllegalStateException("planted");
      }
      return "item " + number;
    }
  }

  @RestController
  static class Sending {

    /** Sends 500 rows twenty times, unless it fails before or between them. */
    @GetMapping("/table/{format}/{failsAt}")
    void table(
        @PathVariable TableFormat format, @PathVariable int failsAt, HttpServletResponse response)
        throws IOException {
      var read = new AtomicInteger();
      new TableDownload("cases", format, List.of("id"))
          .send(
              () -> {
                if (read.get() == failsAt) {
                  throw new IllegalStateException("planted");
                }
                return read.getAndIncrement() < 20
                    ? IntStream.range(0, 500).mapToObj(BrokenOffAnswersTest::row).toList()
                    : List.of();
              },
              response);
    }

    /** Sends bytes whose number is known, as a file of a case is sent; the disk fails. */
    @GetMapping("/content")
    void content(HttpServletResponse response) throws IOException {
      response.setContentLengthLong(1 << 20);
      response.getOutputStream().write(new byte[1 << 19]);
      throw new IOException("planted");
    }

    @GetMapping("/list")
    List<Item> list() {
      return IntStream.range(0, 60_000).mapToObj(Item::new).toList();
    }

    @RequestMapping("/error")
    ResponseEntity<String> error() {
      return ResponseEntity.internalServerError().body("{\"status\":500}");
    }
  }

  /** A row that no compression makes small enough to wait in a buffer. */
  private static List<UUID> row(int number) {
    return List.of(UUID.nameUUIDFromBytes(new byte[] {(byte) number, (byte) (number >> 8)}));
  }

  private final Tomcat tomcat = new Tomcat();
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeAll
  void start(@TempDir Path folder) throws LifecycleException {
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    var spring = new AnnotationConfigWebApplicationContext();
    spring.register(Application.class, Sending.class, BrokenOffAnswers.class);
    spring.scan("org.cspenrollment.platform.problem");
    var context = tomcat.addContext("", folder.toString());
    var everyError = new ErrorPage();
    everyError.setLocation("/error");
    context.addErrorPage(everyError);
    Tomcat.addServlet(context, "spring", new DispatcherServlet(spring)).addMapping("/");
    tomcat.getConnector();
    tomcat.start();
  }

  @AfterAll
  void stop() throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  @ParameterizedTest
  @EnumSource
  void f8AFailureBetweenTheRowsBreaksTheConnection(TableFormat format) {
    assertThatThrownBy(() -> get("/table/" + format + "/" + WHEN_BEGUN))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/content", "/list"})
  void whateverElseIsSentIsBrokenOffToo(String path) {
    assertThatThrownBy(() -> get(path)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @EnumSource
  void security3AFailureBeforeTheFirstRowIsAProblemAndNoFile(TableFormat format)
      throws IOException, InterruptedException {
    var answer = get("/table/" + format + "/0");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    assertThat(answer.body()).contains("traceId").doesNotContain("planted");
  }

  @Test
  void whatDoesNotFailEndsAsItShould() throws IOException, InterruptedException {
    var answer = get("/table/CSV/-1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"cases.csv\"");
    assertThat(answer.body().lines()).hasSize(10_001);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var uri = URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
