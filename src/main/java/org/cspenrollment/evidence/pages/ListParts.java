package org.cspenrollment.evidence.pages;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads what the parts of a Word document say of its lists (ECMA-376, 17.9). */
final class ListParts {

  private ListParts() {}

  /** The levels of each list, by the number paragraphs know it by. */
  static Map<String, Map<Integer, ListLevel>> lists(PartReader parts) throws IOException {
    var definitions = new HashMap<String, Map<Integer, ListLevel>>();
    var lists = new HashMap<String, Map<Integer, ListLevel>>();
    var reading = new Definition();
    parts.read(
        "word/numbering.xml",
        at -> {
          if (at.begins("abstractNum")) {
            reading.levels = new HashMap<>();
            definitions.put(at.attributes().getOrDefault("abstractNumId", ""), reading.levels);
          } else if (at.begins("num")) {
            reading.levels = new HashMap<>();
            lists.put(at.attributes().getOrDefault("numId", ""), reading.levels);
          } else if (at.begins("abstractNumId")) {
            reading.levels.putAll(definitions.getOrDefault(value(at), Map.of()));
          } else {
            reading.on(at);
          }
        });
    return lists;
  }

  /** The lists that styles of paragraphs bring along, by the id of the style. */
  static Map<String, ListNumbers.Place> styles(PartReader parts) throws IOException {
    var styles = new HashMap<String, ListNumbers.Place>();
    var style = new String[] {""};
    var level = new int[1];
    parts.read(
        "word/styles.xml",
        at -> {
          if (at.begins("style")) {
            style[0] = at.attributes().getOrDefault("styleId", "");
            level[0] = 0;
          } else if (at.begins("ilvl")) {
            level[0] = Math.max(0, SheetNumbers.index(value(at)));
          } else if (at.begins("numId")) {
            styles.put(style[0], new ListNumbers.Place(value(at), level[0]));
          }
        });
    return styles;
  }

  /** What the attribute {@code val} of the element that begins here says. */
  static String value(XmlCursor at) {
    return at.attributes().getOrDefault("val", "");
  }

  /** A level of a list while it is read: new, or changed for one list. */
  private static final class Definition {
    private Map<Integer, ListLevel> levels = new HashMap<>();
    private int level;
    private ListLevel now = new ListLevel(1, "decimal", "");

    void on(XmlCursor at) {
      if (at.begins("lvl") || at.begins("lvlOverride")) {
        level = SheetNumbers.index(at.attributes().get("ilvl"));
        now = levels.getOrDefault(level, new ListLevel(1, "decimal", ""));
      } else if (at.begins("start") || at.begins("startOverride")) {
        int start = Math.max(0, SheetNumbers.index(value(at)));
        now = new ListLevel(start, now.kind(), now.pattern());
      } else if (at.begins("numFmt")) {
        now = new ListLevel(now.start(), value(at), now.pattern());
      } else if (at.begins("lvlText")) {
        now = new ListLevel(now.start(), now.kind(), value(at));
      } else if (at.ends("lvl") || at.ends("lvlOverride")) {
        levels.put(level, now);
      }
    }
  }
}
