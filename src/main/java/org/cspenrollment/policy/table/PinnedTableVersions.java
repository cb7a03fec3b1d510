package org.cspenrollment.policy.table;

import java.util.List;
import java.util.Optional;

/**
 * The table versions a case works with, from its opening to its end.
 *
 * @param tables sorted by table
 */
public record PinnedTableVersions(List<TableVersion> tables) {

  public PinnedTableVersions {
    tables = tables.stream().sorted().toList();
  }

  /**
   * The pinned version of a table.
   *
   * @throws IllegalArgumentException if the table is not among the pinned ones
   */
  public int version(String table) {
    return find(table)
        .orElseThrow(() -> new IllegalArgumentException("No version of " + table + " is pinned"))
        .version();
  }

  /** Empty for a table that did not exist yet when the case was opened. */
  Optional<TableVersion> find(String table) {
    for (var pinned : tables) {
      if (pinned.table().equals(table)) {
        return Optional.of(pinned);
      }
    }
    return Optional.empty();
  }
}
