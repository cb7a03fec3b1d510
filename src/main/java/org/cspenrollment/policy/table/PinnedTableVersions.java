package org.cspenrollment.policy.table;

import java.util.List;
import java.util.Optional;

/**
 * The table versions a case works with, from its opening to its end.
 *
 * @param release the number of the policy release they are; empty for any other set
 * @param tables sorted by table
 */
public record PinnedTableVersions(Optional<Integer> release, List<TableVersion> tables) {

  public PinnedTableVersions {
    tables = tables.stream().sorted().toList();
  }

  /** Versions that are no release. */
  public PinnedTableVersions(List<TableVersion> tables) {
    this(Optional.empty(), tables);
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
