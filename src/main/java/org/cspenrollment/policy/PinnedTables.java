package org.cspenrollment.policy;

import java.util.List;

/**
 * The table versions a case works with, from its opening to its end.
 *
 * @param tables sorted by table
 */
public record PinnedTables(List<TableVersion> tables) {

  public PinnedTables {
    tables = tables.stream().sorted().toList();
  }

  /**
   * The pinned version of a table.
   *
   * @throws IllegalArgumentException if the table is not among the pinned ones
   */
  public int version(String table) {
    return get(table).version();
  }

  /** Whether a version of this table is pinned: tables that came later are not. */
  public boolean holds(String table) {
    return tables.stream().anyMatch(pinned -> pinned.table().equals(table));
  }

  TableVersion get(String table) {
    return tables.stream()
        .filter(pinned -> pinned.table().equals(table))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No version of " + table + " is pinned"));
  }
}
