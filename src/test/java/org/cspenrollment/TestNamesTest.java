package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.test.context.BootstrapWith;

/**
 * The name of a test class says when it runs: {@code *Test} and {@code *Fuzz} with {@code ./mvnw
 * test}, in milliseconds; {@code *IT}, which starts an application, a database, a browser or
 * another program, with {@code ./mvnw verify}.
 */
class TestNamesTest {

  /** What starts a server, a browser or a program as soon as somebody uses it. */
  private static final Set<String> STARTERS =
      Set.of(
          "io.zonky.test.db.postgres.embedded.EmbeddedPostgres",
          "org.cspenrollment.platform.database.LocalPostgres",
          "com.microsoft.playwright.Playwright",
          "com.icegreen.greenmail.util.GreenMail",
          "org.springframework.boot.builder.SpringApplicationBuilder",
          "java.lang.ProcessBuilder");

  private static final Set<JavaClass> CLASSES =
      Set.copyOf(
          new ClassFileImporter()
              .withImportOption(new OnlyIncludeTests())
              .importPackages("org.cspenrollment"));

  @Test
  void whatStartsSomethingIsAnIT() {
    assertThat(names(type -> starts(type) && !type.getSimpleName().endsWith("IT"))).isEmpty();
  }

  @Test
  void whatStartsNothingIsNone() {
    assertThat(names(type -> !starts(type) && type.getSimpleName().endsWith("IT"))).isEmpty();
  }

  @Test
  void noTestHasANameThatNobodyRuns() {
    assertThat(names(type -> !type.getSimpleName().matches(".*(Test|IT|Fuzz)"))).isEmpty();
  }

  private static Stream<String> names(Predicate<JavaClass> predicate) {
    return CLASSES.stream()
        .filter(TestNamesTest::isTest)
        .filter(predicate)
        .map(JavaClass::getName)
        .sorted();
  }

  /** Whether JUnit finds something to run in it; nested classes run with the one around them. */
  private static boolean isTest(JavaClass type) {
    return !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && type.getEnclosingClass().isEmpty()
        && type.getAllMethods().stream()
            .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
  }

  private static boolean starts(JavaClass test) {
    return isSpring(test) || uses(test);
  }

  private static boolean isSpring(JavaClass test) {
    return Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
        .anyMatch(type -> type.isMetaAnnotatedWith(BootstrapWith.class));
  }

  /** Whether it uses a starter itself, or through other classes of the tests. */
  private static boolean uses(JavaClass test) {
    var seen = new HashSet<JavaClass>(Set.of(test));
    var open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (var next : open.pop().getDirectDependenciesFromSelf()) {
        var target = next.getTargetClass().getBaseComponentType();
        if (STARTERS.contains(target.getName())) {
          return true;
        }
        if (CLASSES.contains(target) && seen.add(target)) {
          open.add(target);
        }
      }
    }
    return false;
  }
}
