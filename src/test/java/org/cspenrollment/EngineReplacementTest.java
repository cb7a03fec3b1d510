package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cspenrollment.platform.WebappPaths;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.FileSystemResource;

/**
 * The engine has relatives whose classes differ from it in their names only. It can be exchanged
 * for one of them by replacing text, as long as nothing here depends on what only this one calls
 * so.
 */
@AnalyzeClasses(packagesOf = EnrollmentApplication.class, importOptions = DoNotIncludeTests.class)
class EngineReplacementTest {

  private static final Path SETTINGS = Path.of("src/main/resources/application.yaml");

  /** Packages of the engine and keys of its settings begin alike, and are replaced alike. */
  private static final Pattern REPLACED = Pattern.compile("camunda\\.bpm\\.[a-z.-]+");

  /** A plug-in is any bean of the engine's own type; the starter's base classes differ. */
  @ArchTest
  static final ArchRule nothingExtendsClassesOfTheStarter =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.camunda.bpm.spring.boot..");

  /** Not every relative keeps the engine's own adapter. */
  @ArchTest
  static final ArchRule modelsAreParsedWithAnAdapterOfOurOwn =
      ArchRuleDefinition.noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName(
              "org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener");

  @Test
  void theNameOfTheEngineIsInNoOtherText() throws IOException {
    var named =
        SourceText.ofTheApplication().stream()
            .filter(text -> REPLACED.matcher(text.text()).replaceAll("").contains("camunda"))
            .map(text -> text.file().getFileName() + ": " + text.text())
            .collect(Collectors.toList());

    assertThat(named)
        .containsExactlyInAnyOrder("WebappPaths.java: /camunda", "NewAccount.java: camunda-admin");
  }

  @Test
  void theWebappsAreWhereWeSayTheyAre() {
    var settings = new YamlPropertiesFactoryBean();
    settings.setResources(new FileSystemResource(SETTINGS));

    assertThat(settings.getObject())
        .containsEntry("camunda.bpm.webapp.application-path", WebappPaths.ROOT);
  }

  @Test
  void theSettingsOfTheEngineAreOneTextWithItsPackages() throws IOException {
    assertThat(Files.readAllLines(SETTINGS)).contains("camunda.bpm:").doesNotContain("camunda:");
  }
}
