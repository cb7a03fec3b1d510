package org.cspenrollment.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** Where a browser finds our scripts and styles, and how long it may keep them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssetAddressesTest {

  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern FROM_OUTSIDE = Pattern.compile("'[./]*/(assets/[^']+\\.js)'");

  @EnableWebMvc
  static class Web {}

  private final AnnotationConfigWebApplicationContext context =
      new AnnotationConfigWebApplicationContext();
  private MockMvc browser;

  @BeforeAll
  void start() {
    context.setServletContext(new MockServletContext());
    context.register(Web.class, AssetAddresses.class);
    context.refresh();
    browser = MockMvcBuilders.webAppContextSetup(context).build();
  }

  @AfterAll
  void stop() {
    context.close();
  }

  @Test
  void aPageLinksToAFileByAnAddressOfItsVersion() throws Exception {
    var address = versioned("/assets/portal.css");

    assertThat(address).matches("/assets/[0-9a-f]{12}/portal\\.css");
    assertThat(AssetAddresses.isVersioned(address)).isTrue();
    assertThat(AssetAddresses.isVersioned("/assets/portal.css")).isFalse();
    assertThat(get(address).getContentAsByteArray())
        .isEqualTo(Files.readAllBytes(RESOURCES.resolve("static/assets/portal.css")));
  }

  @Test
  void linksOfPagesAreWrittenOutAndOthersLeftAsTheyAre() throws Exception {
    var links = context.getBean(Filter.class);
    var written = new ArrayList<String>();
    links.doFilter(
        new MockHttpServletRequest(),
        new MockHttpServletResponse(),
        (request, response) ->
            List.of("/assets/portal.css", versioned("/assets/portal.css"), "/portal/cases/X-2018")
                .forEach(url -> written.add(((HttpServletResponse) response).encodeURL(url))));

    assertThat(written)
        .containsExactly(
            versioned("/assets/portal.css"),
            versioned("/assets/portal.css"),
            "/portal/cases/X-2018");
  }

  @Test
  void allFilesHaveTheSameVersionSoThatModulesFindEachOther() throws Exception {
    var frame = versioned("/assets/cockpit/frame.js");

    assertThat(versioned("/assets/webapps/api.js"))
        .isEqualTo(frame.replace("cockpit/frame.js", "webapps/api.js"));
  }

  @Test
  void anotherVersionIsNotThere() throws Exception {
    assertThat(get("/assets/000000000000/portal.css").getStatus()).isEqualTo(404);
  }

  static Stream<Path> othersThatLoadOurModules() throws Exception {
    try (var forms = Files.list(Path.of("processes", "forms"));
        var settings = Files.walk(RESOURCES.resolve("META-INF/resources/webjars/camunda/app"))) {
      return Stream.concat(
              forms.toList().stream(),
              settings.filter(file -> file.endsWith("config.js")).toList().stream())
          .sorted();
    }
  }

  /** Their name of a module never changes, and leads to what it is now. */
  @ParameterizedTest
  @MethodSource("othersThatLoadOurModules")
  void whoeverLoadsAModuleFromOutsideIsSentToItsVersion(Path file) throws Exception {
    var modules = FROM_OUTSIDE.matcher(Files.readString(file)).results().toList();

    assertThat(modules).isNotEmpty();
    for (var module : modules) {
      var answer = get("/" + module.group(1));
      assertThat(answer.getStatus()).isEqualTo(302);
      assertThat(answer.getRedirectedUrl()).isEqualTo(versioned("/" + module.group(1)));
      assertThat(get(answer.getRedirectedUrl()).getStatus()).isEqualTo(200);
    }
  }

  private String versioned(String path) {
    return context.getBean(AssetAddresses.class).versioned(path);
  }

  private MockHttpServletResponse get(String path) throws Exception {
    return browser.perform(MockMvcRequestBuilders.get(path)).andReturn().getResponse();
  }
}
