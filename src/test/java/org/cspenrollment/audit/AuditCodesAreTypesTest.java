package org.cspenrollment.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cspenrollment.audit.event.AuditCode;
import org.junit.jupiter.api.Test;

/**
 * No code of the record is spelled in the application: neither to compare it nor to write it, as a
 * whole or as the beginning of several.
 */
class AuditCodesAreTypesTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Pattern QUOTED = Pattern.compile("([\"'])(_?[A-Z]+(?:_[A-Z]*)*)\\1");

  /** Names that states and decisions have too. */
  private static final Set<String> ALSO_STATES =
      Set.of("NOT_RENEWED", "RENEWED", "INFORMATION_REQUESTED");

  /** Words of other vocabularies that look the same, by the module that uses them. */
  private static final Map<String, Set<String>> ELSEWHERE =
      Map.of(
          // Kinds of mails, in a query over the outbox
          "notification", Set.of("CASE_OPENED", "DEADLINE_MOVED", "CURE_FAILED"),
          // What the engine keeps as the reason for which a process was ended or changed
          "enrollment", Set.of("CASE_CANCELLED", "CASE_CORRECTED"),
          "workflow", Set.of("ELECTION_TAKEN_BACK"));

  @Test
  void noCodeIsSpelled() throws IOException {
    assertThat(sources().flatMap(AuditCodesAreTypesTest::spelled)).isEmpty();
  }

  @Test
  void theTextOfARowIsReadWhereItIsShownAndNowhereElse() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.cspenrollment.audit..")
        .and()
        .doNotHaveSimpleName("AuditLines")
        .should()
        .callMethod(AuditEntry.class, "action")
        .check(application());
  }

  @Test
  void findsWhatIsSpelled() {
    assertThat(found("evidence", "action.equals(\"EVIDENCE_RECEIVED\")"))
        .containsExactly("EVIDENCE_RECEIVED");
    assertThat(found("evidence", "Set.of(\"LEGAL_HOLD_\")")).containsExactly("LEGAL_HOLD_");
    assertThat(found("evidence", "where action = 'MAIL_SENT'")).containsExactly("MAIL_SENT");
    assertThat(found("evidence", "purpose + \"_LINK_MADE\"")).containsExactly("_LINK_MADE");
    assertThat(found("evidence", "state = 'NOT_RENEWED' or kind = 'REMINDER'")).isEmpty();
    assertThat(found("notification", "m.kind in ('CASE_OPENED')")).isEmpty();
    assertThat(found("evidence", "m.kind in ('CASE_OPENED')")).containsExactly("CASE_OPENED");
  }

  private static Stream<Path> sources() throws IOException {
    try (var files = Files.walk(MAIN)) {
      return files.filter(file -> file.toString().matches(".*\\.(java|html|js)")).toList().stream();
    }
  }

  private static Stream<String> spelled(Path file) {
    try {
      var path = file.toString();
      var module = path.replaceFirst(".*/org/cspenrollment/", "").replaceFirst("/.*", "");
      return found(module, Files.readString(file)).stream().map(code -> path + " spells " + code);
    } catch (IOException e) {
      throw new IllegalStateException("%s cannot be read".formatted(file), e);
    }
  }

  private static List<String> found(String module, String text) {
    return QUOTED
        .matcher(text)
        .results()
        .map(match -> match.group(2))
        .filter(AuditCodesAreTypesTest::isCodeOrPartOfOne)
        .filter(word -> !ALSO_STATES.contains(word))
        .filter(word -> !ELSEWHERE.getOrDefault(module, Set.of()).contains(word))
        .toList();
  }

  private static boolean isCodeOrPartOfOne(String word) {
    return Arrays.stream(AuditCode.values())
        .map(AuditCode::name)
        .anyMatch(
            code ->
                code.equals(word)
                    || (word.endsWith("_") && code.startsWith(word))
                    || (word.startsWith("_") && code.endsWith(word)));
  }

  private static JavaClasses application() {
    return new ClassFileImporter()
        .withImportOption(new DoNotIncludeTests())
        .importPackages("org.cspenrollment");
  }
}
