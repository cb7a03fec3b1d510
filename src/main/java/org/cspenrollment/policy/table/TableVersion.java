package org.cspenrollment.policy.table;

import java.util.Comparator;
import org.cspenrollment.kernel.ContentHash;

/**
 * One version of one decision table file.
 *
 * @param table the key of its top decision, which is the file name without extension
 * @param sha256 of its text in UTF-8, lower-case hexadecimal
 */
public record TableVersion(String table, int version, ContentHash sha256)
    implements Comparable<TableVersion> {

  private static final Comparator<TableVersion> ORDER =
      Comparator.comparing(TableVersion::table)
          .thenComparing(TableVersion::version)
          .thenComparing(TableVersion::sha256);

  @Override
  public int compareTo(TableVersion other) {
    return ORDER.compare(this, other);
  }
}
