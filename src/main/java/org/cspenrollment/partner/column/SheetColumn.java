package org.cspenrollment.partner.column;

import java.util.Arrays;
import java.util.List;

/**
 * One column of a file that is taken in: what its importer goes by, and what people are told.
 *
 * @param name in the header
 * @param example a field that is accepted; empty where the example leaves it out
 * @param values all that is allowed, where that can be listed
 */
public record SheetColumn(
    String name, Need need, SheetFormat format, String example, List<String> values) {

  /** Whether a file can do without it. */
  public enum Need {
    /** The column has to be there, and every row needs a value. */
    FILLED,
    /** The column has to be there; its fields may be empty. */
    PRESENT,
    /** The column may be left out; where others of its kind are filled, it has to be. */
    TOGETHER,
    /** The column may be left out, and its fields may be empty. */
    OPTIONAL
  }

  /** A column whose values are not listed. */
  public SheetColumn(String name, Need need, SheetFormat format, String example) {
    this(name, need, format, example, List.of());
  }

  /** A column with the constants of this type. */
  public static <E extends Enum<E>> SheetColumn choice(
      String name, Need need, Class<E> type, String example) {
    return new SheetColumn(
        name,
        need,
        SheetFormat.CHOICE,
        example,
        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
  }

  /** Its example as the value a cell of a workbook holds; a text where it is empty. */
  public Object cell() {
    return example.isEmpty() ? "" : format.cell(example);
  }

  boolean isInEveryHeader() {
    return need == Need.FILLED || need == Need.PRESENT;
  }
}
