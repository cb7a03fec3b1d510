package org.cspenrollment.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.LongForms;
import org.cspenrollment.faults.bench.Trial;

/**
 * The table of {@code src/docs/reliability.md}: a row for each trial, with what came out the last
 * time it ran. {@code -Dfaults.renew=true} writes it there, every run to {@code target}.
 */
final class Figures {

  static final Path DOCUMENT = Path.of("src/docs/reliability.md");

  private static final String BEGIN = "<!-- figures: written by FaultBenchIT -->\n";
  private static final String END = "<!-- figures: end -->";
  private static final String HEAD =
      "| Trial | Promise | How tried | Figure |\n|---|---|---|---|\n";

  private final Map<String, String> found = new LinkedHashMap<>();

  /** What came out of a trial. */
  void add(Trial trial, String figure) {
    var form = LongForms.WANTED ? "" : "short form: ";
    found.put(trial.name(), form + figure.replace("|", "/"));
  }

  /** Writes the document anew; a trial that did not run keeps the figure it had. */
  void write(boolean renew) {
    try {
      var text = Files.readString(DOCUMENT);
      var rows = new StringBuilder(BEGIN).append(HEAD);
      var before = figures(text);
      Trials.all()
          .forEach(
              trial ->
                  rows.append(row(trial))
                      .append(
                          found.getOrDefault(trial.name(), before.getOrDefault(trial.name(), "")))
                      .append(" |\n"));
      var written =
          text.substring(0, text.indexOf(BEGIN)) + rows + text.substring(text.indexOf(END));
      Files.writeString(
          Files.createDirectories(Path.of("target")).resolve("reliability.md"), written);
      if (renew) {
        Files.writeString(DOCUMENT, written);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The beginning of the row of a trial: everything but its figure. */
  static String row(Trial trial) {
    return "| " + trial.name() + " | " + trial.promise() + " | " + trial.tried() + " | ";
  }

  /** The rows of the table in a document. */
  static List<String> rows(String document) {
    var table = document.substring(document.indexOf(BEGIN) + BEGIN.length(), document.indexOf(END));
    return table.lines().skip(2).toList();
  }

  /** The figures in a document, by the name of their trial. */
  static Map<String, String> figures(String document) {
    var found = new LinkedHashMap<String, String>();
    for (var row : rows(document)) {
      var cells = new ArrayList<>(List.of(row.split(" \\| ", -1)));
      var figure = cells.get(cells.size() - 1).replaceFirst("\\s*\\|$", "");
      found.put(cells.get(0).substring(2), figure);
    }
    return found;
  }
}
