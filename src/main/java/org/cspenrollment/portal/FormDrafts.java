package org.cspenrollment.portal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.requirement.RequirementFacts;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.platform.problem.ProblemException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is typed into the forms of a case until it is sent, so that it survives a closed
 * browser and goes on at another device. It is only the person's own, says nothing to the office,
 * and never holds an identifier of which only the end may be kept.
 */
@Component
public class FormDrafts {

  private static final Pattern PLACE =
      Pattern.compile("(declaration|request)-[A-Za-z0-9-]{1,40}|appeal");
  private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
  private static final int MOST_FIELDS = 20;
  private static final int MOST_LETTERS = 4000;
  private static final Period KEPT = Period.ofDays(90);

  private record Place(String place, FormDraft draft) {}

  private final JdbcClient database;
  private final ObjectMapper json;
  private final Enrollments enrollments;
  private final CurrentActor currentActor;
  private final Clock clock;

  FormDrafts(
      JdbcClient database,
      ObjectMapper json,
      Enrollments enrollments,
      CurrentActor currentActor,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.enrollments = enrollments;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /**
   * Keeps what is typed; what this person kept there before is replaced, and what nobody came back
   * to for 90 days goes.
   *
   * @return when it was kept; 404 for a case or a form there is not, 422 for more than a form holds
   */
  @Transactional
  public Instant save(CaseNumber caseNumber, String place, Map<String, String> typed) {
    if (!PLACE.matcher(place).matches()) {
      throw ProblemException.notFound();
    }
    enrollments.visible(caseNumber);
    var fields = new TreeMap<>(typed);
    fields.keySet().removeIf(name -> name.equals("_csrf") || RequirementFacts.isSecret(name));
    if (fields.size() > MOST_FIELDS
        || fields.values().stream()
            .anyMatch(text -> text.length() > MOST_LETTERS || text.indexOf(0) >= 0)) {
      throw ProblemException.invalidField("fields", "This is more than the form holds.");
    }
    var now = clock.instant();
    database
        .sql(
            """
            insert into form_draft (username, case_number, place, fields, saved_at) values (?, ?, ?, ?::jsonb, ?)
            on conflict (username, case_number, place) do update
              set fields = excluded.fields, saved_at = excluded.saved_at
            """)
        .params(username(), caseNumber.value(), place, written(fields), DatabaseTimes.utc(now))
        .update();
    database
        .sql("delete from form_draft where saved_at < ?")
        .param(DatabaseTimes.utc(now).minus(KEPT))
        .update();
    return now;
  }

  /** What the person acting has typed into the forms of a case, by place. */
  public Map<String, FormDraft> of(CaseNumber caseNumber) {
    var drafts = new HashMap<String, FormDraft>();
    database
        .sql(
            "select place, fields, saved_at from form_draft where username = ? and case_number = ?")
        .params(username(), caseNumber.value())
        .query(
            (row, number) ->
                new Place(
                    row.getString("place"),
                    new FormDraft(
                        read(row.getString("fields")),
                        row.getObject("saved_at", OffsetDateTime.class).toInstant())))
        .list()
        .forEach(one -> drafts.put(one.place(), one.draft()));
    return drafts;
  }

  /** Forgets it: it was sent, or is not wanted. */
  public void drop(CaseNumber caseNumber, String place) {
    database
        .sql("delete from form_draft where username = ? and case_number = ? and place = ?")
        .params(username(), caseNumber.value(), place)
        .update();
  }

  private String username() {
    return currentActor.get().username();
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
