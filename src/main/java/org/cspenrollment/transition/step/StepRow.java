package org.cspenrollment.transition.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.cspenrollment.kernel.TransitionStep;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.platform.database.DatabaseTimes;

/** A step as its row keeps it. */
final class StepRow {

  private StepRow() {}

  static StepProgress read(ResultSet row, int number) throws SQLException {
    return new StepProgress(
        TransitionStep.valueOf(row.getString("step")),
        row.getInt("position"),
        row.getString("actor"),
        row.getObject("period", Integer.class),
        row.getBoolean("working_days"),
        row.getObject("confirm_working_days", Integer.class),
        row.getObject("dated", Boolean.class),
        new Bilingual(row.getString("sentence_en"), row.getString("sentence_ko")),
        row.getString("source"),
        List.of((String[]) row.getArray("notes").getArray()),
        row.getString("rule_id"),
        row.getInt("table_version"),
        DatabaseTimes.instant(row, "opened_at"),
        row.getObject("due", LocalDate.class),
        row.getObject("reported_on", LocalDate.class),
        DatabaseTimes.instant(row, "reported_at"),
        row.getString("reported_by"),
        row.getString("returned_why"),
        DatabaseTimes.instant(row, "done_at"),
        row.getString("not_needed_why"));
  }
}
