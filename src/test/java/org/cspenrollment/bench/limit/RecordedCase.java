package org.cspenrollment.bench.limit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one case wrote, with its own names taken out: values are texts in pieces, of which every
 * second one is a name that another case does not have.
 */
record RecordedCase(List<List<Write>> transactions) {

  /**
   * A statement.
   *
   * @param values each in pieces, or null
   */
  record Write(String sql, List<@Nullable List<String>> values) {}

  private static final Pattern NAME =
      Pattern.compile(
          "(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])"
              + "|(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])|KR-[0-9]+");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Of two cases that went the same way; names that both have belong to neither. */
  static RecordedCase of(List<List<Sent>> one, List<List<Sent>> other) {
    var shared = names(other);
    return new RecordedCase(
        one.stream()
            .map(
                transaction ->
                    transaction.stream()
                        .map(
                            sent ->
                                new Write(
                                    sent.sql(),
                                    sent.values().stream()
                                        .map(value -> pieces(value, shared))
                                        .toList()))
                        .toList())
            .toList());
  }

  private static Set<String> names(List<List<Sent>> transactions) {
    var names = new HashSet<String>();
    transactions.forEach(
        transaction ->
            transaction.forEach(
                sent ->
                    sent.values().stream()
                        .filter(value -> value != null)
                        .forEach(
                            value ->
                                NAME.matcher(value)
                                    .results()
                                    .map(MatchResult::group)
                                    .forEach(names::add))));
    return names;
  }

  private static @Nullable List<String> pieces(@Nullable String value, Set<String> shared) {
    if (value == null) {
      return null;
    }
    var pieces = new ArrayList<String>();
    int end = 0;
    for (var name : NAME.matcher(value).results().toList()) {
      if (!shared.contains(name.group())) {
        pieces.add(value.substring(end, name.start()));
        pieces.add(name.group());
        end = name.end();
      }
    }
    pieces.add(value.substring(end));
    return pieces;
  }

  void write(Path file) throws IOException {
    JSON.writeValue(file.toFile(), this);
  }

  static RecordedCase read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), RecordedCase.class);
  }
}
