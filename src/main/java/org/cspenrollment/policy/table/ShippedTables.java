package org.cspenrollment.policy.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables that come with this release: the DMN files of {@code processes}. */
public final class ShippedTables {

  private static final String SUFFIX = ".dmn";

  private ShippedTables() {}

  /** All tables of this release, each with the version its top decision is tagged with. */
  public static List<TableText> all() {
    try {
      var found = new ArrayList<TableText>();
      var resolver = new PathMatchingResourcePatternResolver();
      for (var file : resolver.getResources("classpath*:processes/*" + SUFFIX)) {
        found.add(read(file));
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("The decision tables of this release cannot be read", e);
    }
  }

  private static TableText read(Resource file) throws IOException {
    var name = Objects.requireNonNull(file.getFilename(), "A table file has a name");
    var table = name.substring(0, name.length() - SUFFIX.length());
    var text = file.getContentAsString(StandardCharsets.UTF_8);
    return TableText.of(table, version(name, table, text), text);
  }

  private static int version(String file, String table, String text) {
    var top = DecisionTable.read(TableText.of(table, 0, text)).getModelElementById(table);
    if (top instanceof Decision decision && decision.getVersionTag() != null) {
      return Integer.parseInt(decision.getVersionTag());
    }
    throw new IllegalStateException(
        file + " needs a decision " + table + " with a number as its version tag");
  }
}
