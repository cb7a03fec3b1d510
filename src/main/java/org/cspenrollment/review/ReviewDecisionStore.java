package org.cspenrollment.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of acts of the office; they are added and never changed. */
@Repository
public class ReviewDecisionStore implements CasePart<ReviewDecisionStore.Acts> {

  private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

  private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

  private static final TypeReference<List<String>> CODES = new TypeReference<>() {};

  /**
   * The acts on a case.
   *
   * @param all in the order they happened
   * @param told the last verdict on each requirement that the partner may know
   */
  record Acts(List<ReviewDecision> all, Map<RequirementId, ReviewDecision> told) {}

  private final JdbcClient database;
  private final ObjectMapper json;
  private final CaseReading reading;

  ReviewDecisionStore(JdbcClient database, ObjectMapper json, CaseReading reading) {
    this.reading = reading;
    this.database = database;
    this.json = json;
  }

  /** Whether a task has been completed: there is an act of it. */
  public boolean isDone(String taskId) {
    return database
        .sql("select exists (select from review_act where task_id = ?)")
        .param(taskId)
        .query(Boolean.class)
        .single();
  }

  /** Keeps an act; what people had typed for its task is forgotten by the same statement. */
  void add(ReviewDecision act) {
    forget(act.caseNumber());
    database
        .sql(
            """
            with typed as (delete from review_draft where task_id = :taskId)
            insert into review_act (case_number, requirement_id, round, task_id, task, answer, reason_code,
              comment, facts, findings, partner_sentence, proof, unseen_reason, recommended, recommended_reason, recommended_rule, waived_until, acted_by, acted_at)
            values (:case, :requirement, :round, :taskId, :task, :answer, :reason, :comment, :facts::jsonb, :findings::jsonb,
              :partnerSentence, :proof::jsonb, :unseenReason, :recommended, :recommendedReason, :recommendedRule, :waivedUntil, :by, :at)
            """)
        .param("case", act.caseNumber().value())
        .param(
            "requirement",
            act.requirementId() == null ? null : act.requirementId().value(),
            Types.VARCHAR)
        .param("round", act.round())
        .param("taskId", act.taskId())
        .param("task", act.kind().key())
        .param("answer", act.answer())
        .param("reason", act.reasonCode(), Types.VARCHAR)
        .param("comment", act.comment(), Types.VARCHAR)
        .param("facts", write(act.facts()))
        .param("findings", write(act.findings()))
        .param("partnerSentence", act.grounds().partnerSentence(), Types.VARCHAR)
        .param("proof", write(act.grounds().proof()))
        .param("unseenReason", act.grounds().unseenReason(), Types.VARCHAR)
        .param("recommended", act.recommended(), Types.VARCHAR)
        .param("recommendedReason", act.recommendedReason(), Types.VARCHAR)
        .param("recommendedRule", act.recommendedRule(), Types.VARCHAR)
        .param("waivedUntil", act.waivedUntil())
        .param("by", act.actedBy())
        .param("at", DatabaseTimes.utc(act.actedAt()))
        .update();
  }

  /** Writes that the verdict of this task was taken back. */
  public void takeBack(CaseNumber caseNumber, String taskId, Instant at, String by, String reason) {
    forget(caseNumber);
    database
        .sql(
            """
            insert into verdict_taken_back (task_id, taken_back_at, taken_back_by, reason)
            values (?, ?, ?, ?)
            """)
        .params(taskId, DatabaseTimes.utc(at), by, reason)
        .update();
  }

  /** All acts on a case, in the order they happened. */
  public List<ReviewDecision> acts(CaseNumber caseNumber) {
    return reading.of(this, caseNumber).all();
  }

  /** The last verdict on each requirement of a case that its partner may know. */
  public Map<RequirementId, ReviewDecision> toldVerdicts(CaseNumber caseNumber) {
    return reading.of(this, caseNumber).told();
  }

  @Override
  public String column() {
    return "acts";
  }

  @Override
  public String rows() {
    return """
    select a.*, b.taken_back_at,
           a.act_no in (select told.act_no from told_verdict told
                        where told.case_number = c.case_number) as told
    from review_act a left join verdict_taken_back b using (task_id)
    where a.case_number = c.case_number order by a.act_no
    """;
  }

  @Override
  public Acts read(List<ResultSet> rows) throws SQLException {
    var all = new ArrayList<ReviewDecision>();
    var told = new HashMap<RequirementId, ReviewDecision>();
    for (var row : rows) {
      var act = act(row);
      all.add(act);
      if (row.getBoolean("told") && act.requirementId() != null) {
        told.put(act.requirementId(), act);
      }
    }
    return new Acts(List.copyOf(all), Map.copyOf(told));
  }

  private ReviewDecision act(ResultSet row) throws SQLException {
    return new ReviewDecision(
        new CaseNumber(row.getString("case_number")),
        RequirementId.ofNullable(row.getString("requirement_id")),
        row.getInt("round"),
        row.getString("task_id"),
        TaskKind.ofKey(row.getString("task"))
            .orElseThrow(() -> new IllegalStateException("A stored task is of no known kind")),
        row.getString("answer"),
        row.getString("reason_code"),
        row.getString("comment"),
        read(row.getString("facts"), FACTS),
        read(row.getString("findings"), FINDINGS),
        new VerdictEntry.Grounds(
            row.getString("partner_sentence"),
            read(row.getString("proof"), CODES),
            row.getString("unseen_reason")),
        row.getString("recommended"),
        row.getString("recommended_reason"),
        row.getString("recommended_rule"),
        row.getObject("waived_until", LocalDate.class),
        row.getString("acted_by"),
        row.getObject("acted_at", OffsetDateTime.class).toInstant(),
        DatabaseTimes.instant(row, "taken_back_at"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("This entry cannot be written as JSON", e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored act cannot be read", e);
    }
  }
}
