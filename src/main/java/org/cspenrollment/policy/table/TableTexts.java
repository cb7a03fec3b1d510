package org.cspenrollment.policy.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every version of every decision table: the one source of truth for pinning, replay and deployment
 * to the engine. A version never changes.
 */
public interface TableTexts {

  /** All versions, by table and version. */
  List<TableText> all();

  /** The release in force today: what a case opened now pins. */
  PinnedTableVersions inForce();

  /**
   * The tables of a release.
   *
   * @throws IllegalArgumentException if there is no such release
   */
  PinnedTableVersions release(int number);

  /** The newest version of a table, in force or not. */
  default Optional<TableVersion> newest(String table) {
    return all().stream()
        .map(TableText::tableVersion)
        .filter(version -> version.table().equals(table))
        .max(Comparator.naturalOrder());
  }

  /**
   * The text of one version.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  TableText text(String table, int version);
}
