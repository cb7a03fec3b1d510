package org.cspenrollment.bench.limit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL writes into its log when it is told to log every statement, read as transactions
 * in the order in which they were committed. A line begins with the number of its process.
 */
final class StatementLog {

  private static final Pattern ENTRY =
      Pattern.compile("(?s)(\\d+) (LOG|DETAIL):  (?:execute [^:]*|statement|Parameters): (.*)");
  private static final Pattern VALUE =
      Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')", Pattern.CASE_INSENSITIVE);
  private static final Pattern END = Pattern.compile("\\s*(COMMIT|ROLLBACK)\\s*");
  private static final Pattern PLACE = Pattern.compile("\\$\\d+");

  private final List<List<Sent>> committed = new ArrayList<>();
  private final Map<String, List<Sent>> open = new HashMap<>();
  private final Map<String, String> sql = new HashMap<>();

  private StatementLog() {}

  /** The transactions that wrote something, each with what it wrote. */
  static List<List<Sent>> read(String log) {
    var read = new StatementLog();
    for (var entry : log.split("\n(?=\\d+ [A-Z]+:)", -1)) {
      var found = ENTRY.matcher(entry.replace("\n\t", "\n").strip());
      if (found.matches()) {
        read.entry(found.group(1), found.group(2).equals("LOG"), found.group(3));
      }
    }
    read.sql.keySet().forEach(read::send);
    return read.committed.stream()
        .map(transaction -> transaction.stream().filter(Sent::writes).toList())
        .filter(transaction -> !transaction.isEmpty())
        .toList();
  }

  /**
   * A statement is whole once the next of its process begins: its values come after it. The end of
   * a transaction has none, and counts where it stands: that is the order of transactions.
   */
  private void entry(String process, boolean statement, String text) {
    if (statement) {
      send(process);
      sql.put(process, text);
      if (END.matcher(text).matches()) {
        send(process);
        sql.put(process, "");
      }
    } else {
      add(process, new Sent(placed(sql.getOrDefault(process, "")), values(text)));
      sql.put(process, "");
    }
  }

  private void send(String process) {
    var text = sql.getOrDefault(process, "");
    if (!text.isBlank()) {
      add(process, new Sent(placed(text), List.of()));
    }
  }

  private void add(String process, Sent sent) {
    var word = sent.sql().strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
    var transaction = open.get(process);
    switch (word) {
      case "BEGIN" -> open.put(process, new ArrayList<>());
      case "ROLLBACK" -> open.remove(process);
      case "COMMIT" -> {
        if (transaction != null) {
          committed.add(transaction);
          open.remove(process);
        }
      }
      default -> {
        if (transaction == null) {
          committed.add(List.of(sent));
        } else {
          transaction.add(sent);
        }
      }
    }
  }

  private static String placed(String text) {
    return PLACE.matcher(text.replace("?", "??")).replaceAll("?");
  }

  private static List<@Nullable String> values(String text) {
    var values = VALUE.matcher(text).results().toList();
    var all = new @Nullable String[values.size()];
    for (var value : values) {
      all[Integer.parseInt(value.group(1)) - 1] =
          value.group(3) == null ? null : value.group(3).replace("''", "'");
    }
    return Arrays.asList(all);
  }
}
