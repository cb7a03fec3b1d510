package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts the paragraphs of the lists of a Word document, as it is read from its beginning. */
final class ListNumbers {

  private static final String BULLET = "bullet";

  /** A list and a level of it, as a paragraph or its style names them. */
  record Place(String list, int level) {}

  private final Map<String, Map<Integer, ListLevel>> lists;
  private final Map<String, Place> styles;
  private final Map<String, TreeMap<Integer, Integer>> counts = new HashMap<>();

  private ListNumbers(Map<String, Map<Integer, ListLevel>> lists, Map<String, Place> styles) {
    this.lists = lists;
    this.styles = styles;
  }

  static ListNumbers read(PartReader parts) throws IOException {
    return new ListNumbers(ListParts.lists(parts), ListParts.styles(parts));
  }

  /**
   * What stands before the next paragraph; empty where it is in no list.
   *
   * @param own the list of the paragraph itself, before that of its style
   */
  String next(@Nullable Place own, @Nullable String style) {
    var place = own == null && style != null ? styles.get(style) : own;
    return place == null ? "" : next(place, lists.getOrDefault(place.list(), Map.of()));
  }

  private String next(Place place, Map<Integer, ListLevel> levels) {
    var level = levels.get(place.level());
    if (level == null) {
      return "";
    }
    var numbers = counts.computeIfAbsent(place.list(), list -> new TreeMap<>());
    numbers.tailMap(place.level(), false).clear();
    numbers.merge(place.level(), level.start(), (before, first) -> before + 1);
    return level.kind().equals(BULLET) ? "• " : label(level, levels, numbers);
  }

  private static String label(
      ListLevel level, Map<Integer, ListLevel> levels, Map<Integer, Integer> numbers) {
    var label = level.pattern();
    for (int i : List.of(8, 7, 6, 5, 4, 3, 2, 1, 0)) {
      var of = levels.get(i);
      if (of != null) {
        int number = numbers.getOrDefault(i, of.start());
        label = label.replace("%" + (i + 1), of.written(number));
      }
    }
    return label.isBlank() ? "" : label + " ";
  }
}
