package org.cspenrollment.policy;

import java.util.List;
import org.cspenrollment.policy.table.TableText;
import org.cspenrollment.policy.table.TableTexts;
import org.cspenrollment.policy.table.TableVersion;

/** Table texts held in memory. */
record ShippedTexts(List<TableText> all) implements TableTexts {

  @Override
  public List<TableVersion> inForce() {
    return all.stream().map(TableText::tableVersion).toList();
  }

  @Override
  public TableText text(String table, int version) {
    return all.stream()
        .filter(text -> text.table().equals(table) && text.version() == version)
        .findFirst()
        .orElseThrow();
  }
}
