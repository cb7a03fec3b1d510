package org.cspenrollment.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The tests of single modules of our scripts, {@code src/test/javascript/*.test.js}: they run in
 * the browser, without our application, and each is reported by its sentence.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptUnitBrowserIT {

  private static final Path TESTS = Path.of("src", "test", "javascript");
  private static final Path RUNNER = TESTS.resolve("unit.js");

  private ScriptPage page;

  @BeforeAll
  void open() {
    page = ScriptPage.open();
  }

  @AfterAll
  void close() {
    page.close();
  }

  @TestFactory
  Stream<DynamicContainer> everyModule() {
    var modules = ScriptPage.files(TESTS, ".test.js");
    assertThat(modules).hasSizeGreaterThan(5);
    return modules.stream().map(this::module);
  }

  private DynamicContainer module(Path module) {
    var outcomes = (List<?>) page.call(RUNNER, "run", "/" + module);
    assertThat(outcomes).as(module.toString()).isNotEmpty();
    return DynamicContainer.dynamicContainer(
        module.getFileName().toString(), outcomes.stream().map(one -> test((Map<?, ?>) one)));
  }

  private static DynamicTest test(Map<?, ?> outcome) {
    return DynamicTest.dynamicTest(
        String.valueOf(outcome.get("name")), () -> assertThat(outcome.get("problem")).isNull());
  }
}
