package org.cspenrollment.policy;

import java.util.List;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.TableText;
import org.cspenrollment.policy.table.TableTexts;

/** Table texts held in memory. */
record ShippedTexts(List<TableText> all) implements TableTexts {

  @Override
  public PinnedTableVersions inForce() {
    return new PinnedTableVersions(all.stream().map(TableText::tableVersion).toList());
  }

  @Override
  public PinnedTableVersions release(int number) {
    throw new IllegalArgumentException("Nothing is released in memory");
  }

  @Override
  public TableText text(String table, int version) {
    return all.stream()
        .filter(text -> text.table().equals(table) && text.version() == version)
        .findFirst()
        .orElseThrow();
  }
}
