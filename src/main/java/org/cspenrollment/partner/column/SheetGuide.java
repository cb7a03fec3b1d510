package org.cspenrollment.partner.column;

import java.util.List;
import java.util.function.Predicate;

/**
 * The columns of a kind of file, described once: the importer reads by them, and templates and the
 * list for people are made of them.
 *
 * @param name of the kind, as in {@code /api/v1/imports/{name}}
 * @param columns in the order of the template
 */
public record SheetGuide(String name, List<SheetColumn> columns) {

  /** All names, in order. */
  public List<String> names() {
    return names(column -> true);
  }

  /** What a header must have. */
  public List<String> required() {
    return names(SheetColumn::isInEveryHeader);
  }

  /** What a header may lack. */
  public List<String> optional() {
    return names(column -> !column.isInEveryHeader());
  }

  /** What must not be empty in any row. */
  public List<String> filled() {
    return names(column -> column.need() == SheetColumn.Need.FILLED);
  }

  private List<String> names(Predicate<SheetColumn> which) {
    return columns.stream().filter(which).map(SheetColumn::name).toList();
  }
}
