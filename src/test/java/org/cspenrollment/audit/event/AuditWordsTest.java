package org.cspenrollment.audit.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** The record is shown in words, never in codes, in both languages. */
class AuditWordsTest {

  private static final String PREFIX = "cockpit.action.";

  @ParameterizedTest
  @ValueSource(strings = {"messages/cockpit.properties", "messages/cockpit_ko.properties"})
  void sec30_everyCodeOfTheRecordHasWordsAndNoTwoTheSame(String bundle) throws IOException {
    var texts = new Properties();
    try (var in =
        new InputStreamReader(
            new ClassPathResource(bundle).getInputStream(), StandardCharsets.UTF_8)) {
      texts.load(in);
    }
    var words =
        texts.stringPropertyNames().stream()
            .filter(key -> key.startsWith(PREFIX))
            .collect(Collectors.toMap(key -> key.substring(PREFIX.length()), texts::getProperty));

    var codes = Arrays.stream(AuditCode.values()).map(AuditCode::name);
    assertThat(words).containsOnlyKeys(codes.toArray(String[]::new));
    assertThat(words).allSatisfy((code, text) -> assertThat(text).isNotBlank().isNotEqualTo(code));
    Set<String> different = new TreeSet<>(words.values());
    assertThat(different).hasSameSizeAs(words.keySet());
  }
}
