package org.cspenrollment.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.afm.AFMParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How much room a label takes in a diagram. Diagrams are written in Arial, whose letters are as
 * wide as those of Helvetica; the widths are read from Adobe's metrics, so that every machine finds
 * the same, whatever fonts it has.
 */
final class LabelText {

  /** Arial itself. */
  static final double ARIAL = 1;

  /** The widest font that stands in where there is no Arial: DejaVu Sans, on many a Linux. */
  static final double STAND_IN = 1.2;

  private static final String METRICS = "/org/apache/pdfbox/resources/afm/Helvetica.afm";
  private static final Map<Character, Double> WIDTHS = widths();

  private final double size;
  private final double stretch;

  /**
   * Text of one size.
   *
   * @param size of the letters in pixels
   * @param stretch how much wider than in Arial: {@link #ARIAL} or {@link #STAND_IN}
   */
  LabelText(double size, double stretch) {
    this.size = size;
    this.stretch = stretch;
  }

  /** The width of a text in one line, in pixels. */
  double width(String text) {
    return text.chars().mapToDouble(letter -> WIDTHS.getOrDefault((char) letter, 1.0)).sum()
        * size
        * stretch;
  }

  /**
   * A text in lines, each as long as it may be; a word that is wider than a line has one of its
   * own.
   *
   * @param width of a line in pixels
   */
  List<String> lines(String text, double width) {
    var lines = new ArrayList<String>();
    for (var word : text.split(" ", -1)) {
      int last = lines.size() - 1;
      if (last >= 0 && width(lines.get(last) + " " + word) <= width) {
        lines.set(last, lines.get(last) + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }

  /** The distance from one line to the next, in pixels. */
  double lineHeight() {
    return size * 1.2;
  }

  /** Widths of letters in parts of their size. */
  private static Map<Character, Double> widths() {
    try (var metrics = Objects.requireNonNull(PDDocument.class.getResourceAsStream(METRICS))) {
      var widths = new HashMap<Character, Double>();
      for (var letter : new AFMParser(metrics).parse(true).getCharMetrics()) {
        widths.put((char) letter.getCharacterCode(), letter.getWx() / 1000.0);
      }
      return widths;
    } catch (IOException e) {
      throw new UncheckedIOException("The metrics of Helvetica cannot be read", e);
    }
  }
}
