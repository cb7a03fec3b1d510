package org.cspenrollment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a statement, or a part of one, names: tables and views by the places in which SQL names
 * them, and functions by the parenthesis behind them. Names the statement gives itself, by {@code
 * with} or as a temporary table, are left out.
 *
 * @param read tables and views it reads
 * @param written tables and views it writes, locks or looks through
 * @param called functions
 * @param temporary the temporary tables it makes
 */
record SqlNames(Set<String> read, Set<String> written, Set<String> called, Set<String> temporary) {

  /** Stands among the names where the statement has no name written down. */
  static final String UNREADABLE = "?";

  private static final Pattern NOT_NAMES =
      Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile(
          "[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)?|"
              + SourceText.HOLE
              + "|%(?:\\d+\\$)?s|[(),;]");
  private static final Pattern A_STATEMENT =
      Pattern.compile(
          "\\bselect\\b.*\\bfrom\\b|\\binsert\\s+into\\b|\\bdelete\\s+from\\b|\\bupdate\\b.*\\bset\\b",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Set<String> END_OF_LIST =
      Set.of(
          "where",
          "group",
          "order",
          "having",
          "limit",
          "offset",
          "union",
          "except",
          "intersect",
          "returning",
          "window",
          "set",
          "select",
          "for",
          "on");
  private static final Set<String> WITH_FROM_INSIDE =
      Set.of("extract", "trim", "substring", "overlay", "position");
  private static final Set<String> BEGINNING =
      Set.of("select", "insert", "update", "delete", "values", "with", "(");

  /** Whether this text is a statement as a whole, so that every name in it has to be known. */
  static boolean isStatement(String text) {
    return A_STATEMENT.matcher(text).find();
  }

  /** What this text names. */
  static SqlNames of(String text) {
    return new Reading(text).names();
  }

  /** One pass over the words of a text. */
  private static final class Reading {

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> read = new TreeSet<>();
    private final Set<String> written = new TreeSet<>();
    private final Set<String> called = new TreeSet<>();
    private final Set<String> temporary = new TreeSet<>();
    private final Set<String> named = new TreeSet<>();

    /** For each open parenthesis the word before it, and whether a list of tables is going on. */
    private final Deque<String> openedBy = new ArrayDeque<>();

    private final Deque<Boolean> inList = new ArrayDeque<>();

    Reading(String text) {
      var words = TOKEN.matcher(NOT_NAMES.matcher(text).replaceAll(" "));
      while (words.find()) {
        tokens.add(words.group().toLowerCase(Locale.ROOT));
      }
    }

    SqlNames names() {
      openedBy.push("");
      inList.push(false);
      for (int at = 0; at < tokens.size(); at++) {
        look(at);
      }
      for (var own : List.of(temporary, named)) {
        read.removeAll(own);
        written.removeAll(own);
      }
      return new SqlNames(read, written, called, temporary);
    }

    private void look(int at) {
      var token = tokens.get(at);
      switch (token) {
        case "(" -> open(at);
        case ")" -> close();
        case "," -> {
          if (inList.peek()) {
            table(at + 1, read);
          }
        }
        case "from" -> from(at);
        case "join" -> {
          table(at + 1, read);
          inList.pop();
          inList.push(true);
        }
        case "using" -> {
          if (isName(word(at + 1))) {
            table(at + 1, read);
          }
        }
        case "into", "truncate", "analyze", "lock" -> table(at + 1, written);
        case "update" -> {
          if (!Set.of("for", "key", "do", "on", "or", "before").contains(word(at - 1))) {
            table(at + 1, written);
          }
        }
        case "temporary", "temp" -> {
          if (word(at + 1).equals("table")) {
            temporary.add(word(at + 2));
          }
        }
        case "as" -> commonTable(at);
        default -> {
          if (END_OF_LIST.contains(token)) {
            inList.pop();
            inList.push(false);
          }
        }
      }
    }

    private void open(int at) {
      var before = word(at - 1);
      openedBy.push(before);
      inList.push(false);
      if (isName(before)) {
        called.add(unqualified(before));
      }
    }

    private void close() {
      if (openedBy.size() > 1) {
        openedBy.pop();
        inList.pop();
      }
    }

    private void from(int at) {
      if ((word(at - 1).equals("distinct") && Set.of("is", "not").contains(word(at - 2)))
          || WITH_FROM_INSIDE.contains(openedBy.peek())) {
        return;
      }
      inList.pop();
      inList.push(true);
      table(at + 1, word(at - 1).equals("delete") ? written : read);
    }

    /** The table named here; none where a parenthesis or a function stands. */
    private void table(int at, Set<String> names) {
      var word = word(at);
      if (Set.of("only", "lateral", "table").contains(word)) {
        table(at + 1, names);
      } else if (word.equals(SourceText.HOLE) || word.startsWith("%")) {
        names.add(UNREADABLE);
      } else if (isName(word) && !isCalled(at, names)) {
        names.add(unqualified(word));
      }
    }

    /** A parenthesis behind a table to write to opens the list of its columns. */
    private boolean isCalled(int at, Set<String> names) {
      return names == read && word(at + 1).equals("(");
    }

    /** {@code name as (select} and {@code name (columns) as (select}. */
    private void commonTable(int at) {
      int next = at + 1;
      while (Set.of("not", "materialized").contains(word(next))) {
        next++;
      }
      if (!word(next).equals("(") || !BEGINNING.contains(word(next + 1))) {
        return;
      }
      int name = at - 1;
      if (word(name).equals(")")) {
        while (name > 0 && !word(name).equals("(")) {
          name--;
        }
        name--;
      }
      if (isName(word(name))) {
        named.add(word(name));
      }
    }

    private String word(int at) {
      return at >= 0 && at < tokens.size() ? tokens.get(at) : "";
    }

    private static boolean isName(String word) {
      return !word.isEmpty() && Character.isJavaIdentifierStart(word.charAt(0));
    }

    private static String unqualified(String name) {
      return name.substring(name.indexOf('.') + 1);
    }
  }
}
