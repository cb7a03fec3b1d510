package org.cspenrollment.bench;

import java.util.ArrayList;
import java.util.List;

/** What is told of one workload: figures beside what they must and should be, and tables. */
public final class Chapter {

  private final Workload workload;
  private final List<String> figures = new ArrayList<>();
  private final StringBuilder tables = new StringBuilder();

  Chapter(Workload workload) {
    this.workload = workload;
  }

  /** Adds a figure that has nothing to reach. */
  public void figure(String what, String measured) {
    figure(what, measured, "", "");
  }

  /**
   * Adds a figure.
   *
   * @param must what it has to be
   * @param aim what it should be
   */
  public void figure(String what, String measured, String must, String aim) {
    figures.add("| %s | %s | %s | %s |%n".formatted(what, measured, must, aim));
  }

  /** Adds a table of its own. */
  public void table(String title, String table) {
    tables.append("%n### %s%n%n%s".formatted(title, table));
  }

  /** All of it. */
  String text() {
    var text = new StringBuilder(workload.does()).append(" Repeat with `./mvnw -Pbench verify ");
    text.append("-Dbench.only=").append(workload.name()).append("`.\n");
    if (!figures.isEmpty()) {
      text.append("\n| | measured | must | aim |\n|---|---|---|---|\n");
      figures.forEach(text::append);
    }
    return text.append(tables).toString();
  }
}
