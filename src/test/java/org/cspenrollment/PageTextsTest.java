package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Nothing on a page is said outside the bundles, and nothing in the bundles is said nowhere. */
class PageTextsTest {

  private static final Path MAIN = Path.of("src", "main");
  private static final Path TEMPLATES = MAIN.resolve("resources/templates");
  private static final Path SCRIPTS = MAIN.resolve("resources/static/assets");

  /** A key in a script, or the beginning of one that a code is put behind. */
  private static final Pattern SCRIPT_KEY =
      Pattern.compile(
          "(?<!pluginPoint: )['`]((?:cockpit|review|portal|report)\\.(?:[A-Za-z0-9_-]+\\.?)*)(['`]|\\$\\{)");

  /** Keys that only scripts say; TextsController hands them out by their beginnings. */
  private static final Pattern SAID_BY_SCRIPTS = Pattern.compile("(cockpit|review)\\..*");

  /** A message by its whole key, or by the beginning that a value is put behind. */
  private static final Pattern WHOLE_KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9.-]*)[(}]");

  private static final Pattern OPENING_TAG =
      Pattern.compile("<([a-z:]+)((?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*)\\s*/?>([^<]*)");
  private static final Pattern SPOKEN =
      Pattern.compile("\\s(title|alt|placeholder|aria-label|value)=\"([^\"]*\\p{L}{2}[^\"]*)\"");

  /** Names of languages stand in their own language. */
  private static final Set<String> NOT_SAID = Set.of("English", "한국어");

  static Stream<Path> templates() throws IOException {
    return files(TEMPLATES, ".html");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyMessageOfATemplateIsThere(Path template) {
    var known = keys();

    assertThat(WHOLE_KEY.matcher(read(template)).results().map(found -> found.group(1)))
        .allSatisfy(key -> assertThat(known).contains(key));
  }

  static Stream<Path> scripts() throws IOException {
    return files(SCRIPTS, ".js");
  }

  /** The beginning of a key stands for all keys that begin so: there has to be one. */
  @ParameterizedTest
  @MethodSource("scripts")
  void everyTextOfAScriptIsThere(Path script) {
    var known = keys();

    assertThat(SCRIPT_KEY.matcher(read(script)).results())
        .allSatisfy(
            found -> {
              var key = found.group(1);
              var isBeginning = key.endsWith(".") || found.group(2).equals("${");
              assertThat(known)
                  .as(key)
                  .anyMatch(one -> isBeginning ? one.startsWith(key) : one.equals(key));
            });
  }

  /** What stands between tags is a placeholder that th:text replaces. */
  @ParameterizedTest
  @MethodSource("templates")
  void noTextStandsInATemplate(Path template) {
    var text = read(template).replaceAll("(?s)<!--.*?-->", "");
    var hard = new ArrayList<String>();
    OPENING_TAG
        .matcher(text)
        .results()
        .filter(tag -> isSaid(tag.group(3)))
        .filter(tag -> !tag.group(2).matches("(?s).*\\sth:(text|replace|insert)=.*"))
        .filter(tag -> !tag.group(1).equals("code") && !NOT_SAID.contains(tag.group(3).strip()))
        .map(tag -> "<" + tag.group(1) + "> " + tag.group(3).strip())
        .forEach(hard::add);
    Pattern.compile("</[a-z:]+>([^<]*)")
        .matcher(text)
        .results()
        .map(after -> after.group(1))
        .filter(PageTextsTest::isSaid)
        .forEach(hard::add);
    Pattern.compile("<[^>]+>")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(tag -> !tag.startsWith("<option") && !tag.startsWith("<button"))
        .filter(tag -> !tag.contains("type=\"hidden\"") && !tag.contains("type=\"checkbox\""))
        .flatMap(tag -> SPOKEN.matcher(tag).results().map(MatchResult::group))
        .forEach(hard::add);

    assertThat(hard).isEmpty();
  }

  /** The scripts of our pages take their sentences from the page. */
  @Test
  void noTextStandsInAScriptOfThePortal() throws IOException {
    assertThat(files(MAIN.resolve("resources/static/assets/portal"), ".js"))
        .isNotEmpty()
        .allSatisfy(
            script ->
                assertThat(
                        Pattern.compile("['\"`]([A-Z][a-z]+ [^'\"`]*|[^'\"`]*[가-힣][^'\"`]*)['\"`]")
                            .matcher(read(script).replaceAll("(?m)//.*$|/\\*\\*.*?\\*/", ""))
                            .results()
                            .map(MatchResult::group))
                    .isEmpty());
  }

  /** A key is said where its name stands, or a beginning of it that a value is put behind. */
  @Test
  void nothingIsKeptThatNobodySays() throws IOException {
    var said =
        Stream.concat(
                files(TEMPLATES, ".html"),
                Stream.concat(
                    files(MAIN.resolve("java"), ".java"), files(MAIN.resolve("resources"), ".js")))
            .map(PageTextsTest::read)
            .collect(Collectors.joining("\n"));

    assertThat(
            keys().stream()
                .filter(key -> !SAID_BY_SCRIPTS.matcher(key).matches())
                .filter(key -> !isSaid(key, said)))
        .isEmpty();
  }

  @Test
  void nothingIsKeptForAScriptThatNoScriptSays() throws IOException {
    var said = scripts().map(PageTextsTest::read).collect(Collectors.joining("\n"));

    assertThat(
            keys().stream()
                .filter(key -> SAID_BY_SCRIPTS.matcher(key).matches())
                .filter(key -> !isSaidByScript(key, said)))
        .isEmpty();
  }

  private static boolean isSaidByScript(String key, String said) {
    if (said.contains("'" + key + "'") || said.contains("`" + key + "`")) {
      return true;
    }
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      var begin = key.substring(0, dot + 1);
      if (said.contains("'" + begin + "'") || said.contains("`" + begin + "${")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaid(String key, String said) {
    if (said.contains(key)) {
      return true;
    }
    for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
      var begin = key.substring(0, dot + 1);
      if (said.contains("'" + begin + "'") || said.contains("\"" + begin + "\"")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSaid(String text) {
    return Pattern.compile("\\p{L}{2}").matcher(text.replaceAll("&[a-z]+;", "")).find();
  }

  private static Set<String> keys() {
    try {
      return Arrays.stream(
              new PathMatchingResourcePatternResolver()
                  .getResources("classpath:messages/*.properties"))
          .map(PageTextsTest::texts)
          .flatMap(texts -> texts.stringPropertyNames().stream())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties texts(Resource file) {
    var texts = new Properties();
    try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder, String ending) throws IOException {
    try (var files = Files.walk(folder)) {
      return List.copyOf(files.filter(file -> file.toString().endsWith(ending)).toList()).stream();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
