package org.cspenrollment.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of what is typed and not yet sent: one for each person, case and form. */
@Repository
class FormDraftStore {

  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

  private record Place(String place, FormDraft draft) {}

  private final JdbcClient database;
  private final ObjectMapper json;

  FormDraftStore(JdbcClient database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps a draft in the place of the one before. */
  void save(String username, CaseNumber caseNumber, String place, FormDraft draft) {
    database
        .sql(
            """
            insert into form_draft (username, case_number, place, fields, saved_at) values (?, ?, ?, ?::jsonb, ?)
            on conflict (username, case_number, place) do update
              set fields = excluded.fields, saved_at = excluded.saved_at
            """)
        .params(
            username,
            caseNumber.value(),
            place,
            written(draft.fields()),
            DatabaseTimes.utc(draft.savedAt()))
        .update();
  }

  /** Forgets what nobody came back to for that long. */
  void forget(Instant now, Period kept) {
    database
        .sql("delete from form_draft where saved_at < ?")
        .param(DatabaseTimes.utc(now).minus(kept))
        .update();
  }

  /** A person's drafts of a case, by place. */
  Map<String, FormDraft> of(String username, CaseNumber caseNumber) {
    var drafts = new HashMap<String, FormDraft>();
    database
        .sql(
            "select place, fields, saved_at from form_draft where username = ? and case_number = ?")
        .params(username, caseNumber.value())
        .query(
            (row, number) ->
                new Place(
                    row.getString("place"),
                    new FormDraft(
                        read(row.getString("fields")), DatabaseTimes.required(row, "saved_at"))))
        .list()
        .forEach(one -> drafts.put(one.place(), one.draft()));
    return drafts;
  }

  void drop(String username, CaseNumber caseNumber, String place) {
    database
        .sql("delete from form_draft where username = ? and case_number = ? and place = ?")
        .params(username, caseNumber.value(), place)
        .update();
  }

  private String written(Map<String, String> fields) {
    try {
      return json.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These fields cannot be written as JSON", e);
    }
  }

  private Map<String, String> read(String fields) {
    try {
      return json.readValue(fields, FIELDS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored draft cannot be read", e);
    }
  }
}
