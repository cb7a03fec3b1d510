package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/**
 * The settings of ours, {@code csp.*}: each is a component of one record, a bad value stops the
 * start with a sentence, and the table of the documentation is what the records say. Run with
 * {@code -Dgolden.renew=true} to write the table anew.
 */
class SettingsTest {

  private static final Path DOCUMENT = Path.of("src/docs/operations.md");
  private static final String BEGIN = "<!-- settings: written by SettingsTest -->\n";
  private static final String END = "<!-- settings: end -->";

  /** What the compiler's processor wrote from the records. */
  private static final Path METADATA =
      Path.of("target/classes/META-INF/spring-configuration-metadata.json");

  private static final Pattern NAME =
      Pattern.compile("(?<![a-zA-Z./])csp\\.[a-z][a-z-]*(?:\\.[a-z][a-z-]*)*");

  /** What the table says where the default is not what is taken. */
  private static final Map<String, String> WITHOUT_A_VALUE =
      Map.of("csp.cookies.plain", "set by the application");

  @Configuration
  @ConfigurationPropertiesScan("org.cspenrollment")
  static class AllSettings {}

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(AllSettings.class);

  @Test
  void theDefaultsAreTaken() {
    runner.run(context -> assertThat(context).hasNotFailed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          csp.base-url=enrollment.example            | csp.base-url is an address such as https://enrollment.example.
          csp.data-folder=                           | csp.data-folder names a folder.
          csp.first-administrator.language=de        | csp.first-administrator.language is en or ko.
          csp.break-glass.username=                  | csp.break-glass.username is a name: the group must not be empty.
          csp.mail.from=                             | csp.mail.from is the address mails come from.
          csp.mail.domain=-x-                        | csp.mail.domain is a domain, such as enrollment.example.
          csp.mail.gather-for=-PT1S                  | csp.mail.gather-for is no time below nothing.
          csp.mail.every=PT0S                        | csp.mail.every is a time above nothing.
          csp.mail.pauses=                           | csp.mail.pauses is a list of times, such as PT1M,PT1H.
          csp.mail.pauses=PT1M,-PT1M                 | csp.mail.pauses has no time below nothing.
          csp.partners.import-limit=0B               | csp.partners.import-limit is a size above nothing.
          csp.partners.revenue-limit=-1B             | csp.partners.revenue-limit is a size above nothing.
          csp.transition.import-limit=0B             | csp.transition.import-limit is a size above nothing.
          csp.database.pages=0                       | csp.database.pages is a number from 1 up.
          csp.database.rounds=5                      | csp.database.rounds is a number from 6 up.
          csp.database.remote=0                      | csp.database.remote is a number from 1 up.
          csp.database.reserve=0                     | csp.database.reserve is a number from 1 up.
          csp.database.connection-wait=PT0.2S        | csp.database.connection-wait is a quarter of a second at least.
          csp.database.lock-wait=PT0S                | csp.database.lock-wait is a time above nothing.
          csp.database.longest-pause=PT0S            | csp.database.longest-pause is a second at least.
          csp.database.remote-pause=PT0S             | csp.database.remote-pause is a second at least.
          csp.database.statement-limit=PT0S          | csp.database.statement-limit is a time above nothing.
          csp.database.round-limit=PT0S              | csp.database.round-limit is a time above nothing.
          csp.database.clock-tolerance=PT0S          | csp.database.clock-tolerance is a time above nothing.
          csp.database.start-wait=-PT1S              | csp.database.start-wait is no time below nothing.
          csp.evidence.files-per-case=0              | csp.evidence.files-per-case is a number from 1 up.
          csp.evidence.bytes-per-case=0              | csp.evidence.bytes-per-case is a size above nothing.
          csp.evidence.pixels-per-picture=0          | csp.evidence.pixels-per-picture is a number from 1 up.
          csp.evidence.uploads-per-minute=0          | csp.evidence.uploads-per-minute is a number from 1 up.
          csp.evidence.checks-per-minute=-3          | csp.evidence.checks-per-minute is a number from 1 up.
          csp.evidence.fixity.period=PT0S            | csp.evidence.fixity.period is a time above nothing.
          csp.evidence.fixity.every=PT0S             | csp.evidence.fixity.every is a time above nothing.
          csp.evidence.retention.every=PT0S          | csp.evidence.retention.every is a time above nothing.
          csp.evidence.pages.heap=much               | csp.evidence.pages.heap is a size as Java's -Xmx takes it, such as 256m.
          csp.evidence.pages.deadline=PT0S           | csp.evidence.pages.deadline is a time above nothing.
          csp.evidence.pages.most=0                  | csp.evidence.pages.most is a number from 1 up.
          csp.scanner.port=0                         | csp.scanner.port is a number from 1 to 65535.
          csp.scanner.port=65536                     | csp.scanner.port is a number from 1 to 65535.
          csp.scanner.timeout=PT0S                   | csp.scanner.timeout is a time above nothing.
          csp.scanner.every=PT0S                     | csp.scanner.every is a time above nothing.
          csp.audit.check=nightly                    | csp.audit.check is a cron expression of six fields, such as 0 40 2 * * *.
          csp.launch.chunk=0                         | csp.launch.chunk is a number from 1 up.
          csp.launch.days-ahead=-1                   | csp.launch.days-ahead is a number from 0 up.
          csp.launch.given-up-after=-P1D             | csp.launch.given-up-after is no time below nothing.
          csp.requests.headers=PT0S                  | csp.requests.headers is a time above nothing.
          csp.requests.body=PT0S                     | csp.requests.body is a time above nothing.
          csp.requests.answer=PT0S                   | csp.requests.answer is a time above nothing.
          csp.requests.rate=0B                       | csp.requests.rate is a size above nothing.
          csp.requests.at-work=0                     | csp.requests.at-work is a number from 1 up.
          csp.requests.waiting=0                     | csp.requests.waiting is a number from 1 up.
          csp.temporary-folder.minimum=0B            | csp.temporary-folder.minimum is a size above nothing.
          csp.launch.chunk=many                      | Failed to bind properties under 'csp.launch.chunk' to int
          """)
  void aBadValueStopsTheStartWithASentence(String property, String sentence) {
    runner
        .withPropertyValues(property)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .satisfies(failure -> assertThat(messages(failure)).contains(sentence)));
  }

  @Test
  void everySettingSaysWhatItDoes() throws IOException {
    for (var setting : settings().values()) {
      assertThat(setting.path("description").asText())
          .as(setting.path("name").asText())
          .matches("[a-zA-Z].{10,}")
          .doesNotContain("{@", "|", "<");
    }
  }

  @Test
  void theTableOfTheDocumentationIsWhatTheRecordsSay() throws IOException {
    var document = Files.readString(DOCUMENT);
    assertThat(document).contains(BEGIN, END);
    var from = document.indexOf(BEGIN) + BEGIN.length();
    var whole = document.substring(0, from) + table() + document.substring(document.indexOf(END));

    new GoldenFile(DOCUMENT).holds(whole);
  }

  /** Only records have defaults, and what a sentence of the code names is there. */
  @Test
  void noCodeAsksForASettingByItsName() throws IOException {
    var known = new TreeSet<>(settings().keySet());
    for (var file : files(Path.of("src/main/java"))) {
      var source = Files.readString(file);
      assertThat(source).as("%s", file).doesNotContain("${csp.");
      var named = NAME.matcher(source);
      while (named.find()) {
        assertThat(known)
            .as("%s names %s", file, named.group())
            .anyMatch(name -> name.equals(named.group()) || name.startsWith(named.group() + "."));
      }
    }
  }

  private static String messages(Throwable failure) {
    var messages = new ArrayList<String>();
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      messages.add(String.valueOf(cause.getMessage()));
    }
    return String.join("\n", messages);
  }

  private static String table() throws IOException {
    var rows = new ArrayList<String>();
    rows.add("| Property | Default | What it does |");
    rows.add("|---|---|---|");
    settings()
        .forEach(
            (name, setting) ->
                rows.add(
                    "| `%s` | %s | %s |"
                        .formatted(
                            name, shown(name, setting), setting.path("description").asText())));
    return rows.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String shown(String name, JsonNode setting) {
    var value = setting.path("defaultValue").asText().replaceAll("^\\[|]$", "");
    return WITHOUT_A_VALUE.getOrDefault(name, value.isEmpty() ? "none" : "`" + value + "`");
  }

  static Map<String, JsonNode> settings() throws IOException {
    assertThat(METADATA).as("written by the compiler that Maven runs").isRegularFile();
    var settings = new TreeMap<String, JsonNode>();
    for (var property : new ObjectMapper().readTree(METADATA.toFile()).path("properties")) {
      settings.put(property.path("name").asText(), property);
    }
    assertThat(settings.keySet()).isNotEmpty().allMatch(name -> name.startsWith("csp."));
    return settings;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
