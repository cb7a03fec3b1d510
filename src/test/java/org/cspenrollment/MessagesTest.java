package org.cspenrollment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts of all our pages, in both languages. */
class MessagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

  static Stream<String> bundles() throws IOException {
    return Arrays.stream(
            new PathMatchingResourcePatternResolver()
                .getResources("classpath:messages/*.properties"))
        .map(Resource::getFilename)
        .filter(name -> !name.contains("_"))
        .map(name -> name.replace(".properties", ""));
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void whatIsSaidInEnglishIsSaidInKoreanToo(String bundle) {
    var english = texts(bundle + ".properties");
    var korean = texts(bundle + "_ko.properties");

    assertThat(korean.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
    assertThat(english.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    assertThat(korean.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesFillInTheSameValues(String bundle) {
    var english = texts(bundle + ".properties");
    var korean = texts(bundle + "_ko.properties");

    for (var key : english.stringPropertyNames()) {
      assertThat(places(korean.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
    }
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }

  private static Properties texts(String file) {
    var texts = new Properties();
    try (var reader =
        new InputStreamReader(
            MessagesTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
