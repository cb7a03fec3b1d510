package org.cspenrollment.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cspenrollment.policy.table.DecisionTables;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.table.ShippedTables;
import org.cspenrollment.policy.table.TableText;
import org.cspenrollment.policy.table.TableTexts;

/**
 * The tables of this release in force, and of one of them an older version that a case pins.
 *
 * @param pinned nothing but that version
 */
record OlderTable(DecisionTables tables, PinnedTableVersions pinned) {

  /**
   * An older version.
   *
   * @param older makes the older text from the one of this release
   */
  static OlderTable of(String table, UnaryOperator<String> older) {
    var shipped = ShippedTables.all();
    var now = shipped.stream().filter(text -> text.table().equals(table)).findFirst().orElseThrow();
    var old = TableText.of(table, now.version() - 1, older.apply(now.text()));
    var all = new ArrayList<>(shipped);
    all.add(old);
    return new OlderTable(
        new DecisionTables(new Texts(all, new ShippedTexts(shipped).inForce())),
        new PinnedTableVersions(List.of(old.tableVersion())));
  }

  private record Texts(List<TableText> all, PinnedTableVersions inForce) implements TableTexts {

    @Override
    public PinnedTableVersions release(int number) {
      throw new IllegalArgumentException("Nothing is released in memory");
    }

    @Override
    public TableText text(String table, int version) {
      return new ShippedTexts(all).text(table, version);
    }
  }
}
