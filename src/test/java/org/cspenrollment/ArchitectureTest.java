package org.cspenrollment;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** Who may know whom, and the few habits a machine can check. */
@AnalyzeClasses(packagesOf = EnrollmentApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String BASE = "org.cspenrollment.";
  private static final int LONGEST_CLASS = 200;
  private static final int MOST_FILES = 30;

  /**
   * What each module may know beside itself, {@code kernel}, {@code platform} and {@code audit}.
   */
  static final Map<String, List<String>> KNOWS = new LinkedHashMap<>();

  static {
    KNOWS.put("kernel", List.of());
    KNOWS.put("platform", List.of());
    KNOWS.put("audit", List.of());
    KNOWS.put("account", List.of());
    KNOWS.put("partner", List.of());
    KNOWS.put("policy", List.of("partner"));
    KNOWS.put("enrollment", List.of("partner", "policy"));
    KNOWS.put("launch", List.of("partner", "policy", "enrollment"));
    KNOWS.put("evidence", List.of("enrollment", "policy"));
    KNOWS.put("review", List.of("account", "enrollment", "evidence", "policy"));
    KNOWS.put("transition", List.of("partner", "policy", "enrollment"));
    KNOWS.put("notification", List.of("account", "policy", "enrollment", "review"));
    KNOWS.put(
        "oversight",
        List.of(
            "account",
            "partner",
            "policy",
            "enrollment",
            "launch",
            "evidence",
            "review",
            "transition",
            "notification"));
    KNOWS.put(
        "workflow",
        List.of(
            "account",
            "partner",
            "policy",
            "enrollment",
            "launch",
            "evidence",
            "review",
            "transition",
            "notification",
            "oversight"));
    KNOWS.put(
        "portal",
        List.of(
            "enrollment", "evidence", "review", "transition", "partner", "policy", "notification"));
  }

  @ArchTest
  static final ArchRule onlyWorkflowKnowsTheProcessEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cspenrollment.workflow..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.camunda..")
                  .and(
                      not(
                          resideInAnyPackage(
                              "org.camunda.bpm.dmn..",
                              "org.camunda.bpm.model.dmn..",
                              "org.camunda.bpm.model.xml..",
                              "org.camunda.bpm.engine.variable.."))))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyPolicyKnowsTheDecisionEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.cspenrollment.policy..", "org.cspenrollment.workflow..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.camunda.bpm.dmn..", "org.camunda.bpm.model..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule engineInternalsStayInOnePackage =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cspenrollment.workflow.hardening..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.camunda.bpm.engine.impl..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyKnowsTheDemo =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cspenrollment.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.cspenrollment.demo..")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule modulesHaveNoCycles =
      slices().matching("org.cspenrollment.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule everybodyAsksTheInjectedClock =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.cspenrollment.platform..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(OffsetDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class);

  @ArchTest
  static final ArchRule whatAClassNeedsComesThroughItsConstructor =
      noFields().should().beAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule controllersAreNobodysApi =
      classes()
          .that()
          .areAnnotatedWith(RestController.class)
          .or()
          .areAnnotatedWith(Controller.class)
          .should()
          .notBePublic()
          .allowEmptyShould(true);

  @Test
  void modulesKnowOnlyWhomTheyMayKnow() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackagesOf(EnrollmentApplication.class);
    KNOWS.forEach(
        (module, known) -> {
          var forbidden =
              KNOWS.keySet().stream()
                  .filter(other -> !other.equals(module) && !known.contains(other))
                  .filter(other -> !List.of("kernel", "platform", "audit").contains(other))
                  .map(other -> BASE + other + "..")
                  .toArray(String[]::new);
          noClasses()
              .that()
              .resideInAPackage(BASE + module + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden)
              .because(module + " knows only " + known)
              .allowEmptyShould(true)
              .check(classes);
        });
  }

  @Test
  void everyModuleIsInTheTable() throws IOException {
    try (var folders = Files.list(Path.of("src/main/java/org/cspenrollment"))) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .allMatch(module -> KNOWS.containsKey(module) || module.equals("demo"));
    }
  }

  @Test
  void modulesKeepTheirInternals() {
    ApplicationModules.of(EnrollmentApplication.class).verify();
  }

  /** Names of parameters stand in the class files: the build asks for them. */
  @Test
  void noPublicMethodTakesAnIdAsText() {
    var ids =
        Set.of(
            "caseNumber",
            "tenantId",
            "organisationId",
            "requirementId",
            "requirement",
            "username",
            "substitute",
            "assignee",
            "sha256",
            "reasonCode");
    var classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackagesOf(EnrollmentApplication.class);

    assertThat(
            classes.stream()
                .map(JavaClass::reflect)
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .flatMap(method -> Arrays.stream(method.getParameters()))
                .filter(parameter -> parameter.getType() == String.class)
                .filter(parameter -> ids.contains(parameter.getName()))
                .map(Parameter::getDeclaringExecutable))
        .isEmpty();
  }

  @Test
  void roomsHaveNoCycles() {
    slices()
        .matching("org.cspenrollment.(**)")
        .should()
        .beFreeOfCycles()
        .check(
            new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackagesOf(EnrollmentApplication.class));
  }

  @Test
  void noRoomIsTooLargeToSeeFromTheDoor() throws IOException {
    try (var folders = Files.walk(Path.of("src/main/java"))) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        try (var files = Files.list(folder)) {
          assertThat(files.filter(file -> file.toString().endsWith(".java")))
              .as("%s", folder)
              .hasSizeLessThanOrEqualTo(MOST_FILES);
        }
      }
    }
  }

  @Test
  void noClassIsTooLongToRead() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThan(LONGEST_CLASS);
      }
    }
  }
}
