package org.cspenrollment.policy;

import java.util.List;

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
