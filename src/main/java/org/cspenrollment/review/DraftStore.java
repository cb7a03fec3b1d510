package org.cspenrollment.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.platform.database.TransactionMemory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of drafts: what people have typed for open tasks, one for each person and task. */
@Repository
public class DraftStore {

  /** Under which is kept what completes a task. */
  private record Typed(String taskId, Username username) {}

  private final JdbcClient database;
  private final ObjectMapper json;

  DraftStore(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps what this person has typed for a task, in place of what was kept before. */
  public void save(String taskId, Username username, ReviewDraft typed, Instant at) {
    database
        .sql(
            """
            insert into review_draft (task_id, username, entry, saved_at) values (?, ?, ?::jsonb, ?)
            on conflict (task_id, username) do update
              set entry = excluded.entry, saved_at = excluded.saved_at
            """)
        .params(taskId, username.value(), write(typed), DatabaseTimes.utc(at))
        .update();
  }

  /** Takes what this person has typed to complete a task with, in this transaction. */
  public void take(String taskId, Username username, ReviewDraft typed) {
    TransactionMemory.keep(new Typed(taskId, username), typed);
  }

  /** What this person has typed for a task; {@link ReviewDraft#EMPTY} where nothing is kept. */
  public ReviewDraft of(String taskId, Username username) {
    return TransactionMemory.find(new Typed(taskId, username), ReviewDraft.class)
        .orElseGet(() -> kept(taskId, username));
  }

  private ReviewDraft kept(String taskId, Username username) {
    return database
        .sql("select entry from review_draft where task_id = ? and username = ?")
        .params(taskId, username.value())
        .query(String.class)
        .optional()
        .map(this::read)
        .orElse(ReviewDraft.EMPTY);
  }

  /** Forgets what this person has typed for a task. */
  public void drop(String taskId, Username username) {
    database
        .sql("delete from review_draft where task_id = ? and username = ?")
        .params(taskId, username.value())
        .update();
  }

  void move(String fromTask, String toTask) {
    database
        .sql("update review_draft set task_id = ? where task_id = ?")
        .params(toTask, fromTask)
        .update();
  }

  private String write(ReviewDraft typed) {
    try {
      return json.writeValueAsString(typed);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This entry cannot be written as JSON", e);
    }
  }

  private ReviewDraft read(String entry) {
    try {
      return json.readValue(entry, ReviewDraft.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored entry cannot be read", e);
    }
  }
}
