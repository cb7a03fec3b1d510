package org.cspenrollment.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.Recorded;
import org.cspenrollment.audit.event.LifecycleEvent.CaseCancelled;
import org.cspenrollment.audit.event.ReviewEvent.InformationAnswered;
import org.cspenrollment.audit.event.ReviewEvent.InformationRequested;
import org.cspenrollment.enrollment.EnrollmentWorkflow;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.DatabaseTimes;
import org.cspenrollment.platform.Refused;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office asks a partner for, requirement by requirement, and the partner's answers. */
@Service
public class InformationRequests {

  private static final TypeReference<List<ReviewEntry.Document>> DOCUMENTS =
      new TypeReference<>() {};
  private static final int ANSWER_LENGTH = 4000;

  private final JdbcClient database;
  private final ObjectMapper json;
  private final Enrollments enrollments;
  private final EnrollmentWorkflow workflow;
  private final AuditTrail audit;
  private final CurrentActor currentActor;
  private final Clock clock;

  InformationRequests(
      JdbcClient database,
      ObjectMapper json,
      Enrollments enrollments,
      EnrollmentWorkflow workflow,
      AuditTrail audit,
      CurrentActor currentActor,
      Clock clock) {
    this.database = database;
    this.json = json;
    this.enrollments = enrollments;
    this.workflow = workflow;
    this.audit = audit;
    this.currentActor = currentActor;
    this.clock = clock;
  }

  /** All requests of a case, oldest first. */
  public List<InformationRequest> of(String caseNumber) {
    return database
        .sql("select * from information_request where case_number = ? order by asked_at")
        .param(caseNumber)
        .query(this::request)
        .list();
  }

  /** Those of these cases that the partner has yet to answer. */
  public List<InformationRequest> open(Collection<String> caseNumbers) {
    return database
        .sql(
            """
            select * from information_request
            where case_number = any(?) and answered_at is null and closed_at is null
            order by asked_at
            """)
        .param(caseNumbers.toArray(new String[0]))
        .query(this::request)
        .list();
  }

  /** The last days to answer the open requests of these cases, by case number and requirement. */
  public Map<String, Map<String, LocalDate>> openDue(Collection<String> caseNumbers) {
    var due = new HashMap<String, Map<String, LocalDate>>();
    database
        .sql(
            """
            select case_number, requirement_id, due from information_request
            where case_number = any(?) and answered_at is null and closed_at is null
            """)
        .param(caseNumbers.toArray(String[]::new))
        .query(
            row -> {
              due.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                  .put(row.getString(2), row.getObject(3, LocalDate.class));
            });
    return due;
  }

  /** A cancelled case asks for nothing more. */
  @EventListener
  void closeWith(Recorded recorded) {
    if (recorded.event() instanceof CaseCancelled cancelled) {
      close(cancelled.caseNumber());
    }
  }

  private void close(CaseNumber caseNumber) {
    database
        .sql(
            """
            update information_request set closed_at = ?
            where case_number = ? and answered_at is null and closed_at is null
            """)
        .params(DatabaseTimes.utc(clock.instant()), caseNumber.value())
        .update();
  }

  /** Asks the partner; the day to answer by was worked out by the caller. */
  void ask(
      String caseNumber,
      String requirementId,
      List<ReviewEntry.Document> documents,
      String comment,
      LocalDate due) {
    var id = UUID.randomUUID();
    database
        .sql(
            """
            insert into information_request
              (request_id, case_number, requirement_id, documents, comment, asked_at, asked_by, due)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            id,
            caseNumber,
            requirementId,
            write(documents),
            comment,
            DatabaseTimes.utc(clock.instant()),
            currentActor.get().username(),
            due)
        .update();
    audit.record(
        new InformationRequested(
            new CaseNumber(caseNumber), new RequirementId(requirementId), id, due));
  }

  /**
   * Answers a request; verification of its requirement goes on.
   *
   * @param answer a few words, may be empty where the files say everything
   * @return the answered request; 404 if the case has no such request, 409 if it is answered
   *     already
   */
  @Transactional
  public InformationRequest answer(String caseNumber, UUID requestId, String answer) {
    enrollments.visibleForChange(caseNumber);
    if (answer.length() > ANSWER_LENGTH || answer.indexOf(0) >= 0) {
      throw Refused.invalidField("answer", "At most 4,000 characters, please.");
    }
    var request =
        of(caseNumber).stream()
            .filter(one -> one.id().equals(requestId))
            .findFirst()
            .orElseThrow(Refused::notFound);
    var answered =
        database
            .sql(
                """
                update information_request set answered_at = ?, answered_by = ?, answer = ?
                where request_id = ? and answered_at is null and closed_at is null
                """)
            .params(
                DatabaseTimes.utc(clock.instant()),
                currentActor.get().username(),
                answer,
                requestId)
            .update();
    if (answered == 0) {
      throw Refused.conflict(
          "already-answered",
          "Answered already",
          "This request has been answered already, or its case has ended.");
    }
    audit.record(
        new InformationAnswered(
            new CaseNumber(caseNumber), new RequirementId(request.requirementId()), requestId));
    workflow.informationAnswered(caseNumber, request.requirementId());
    return of(caseNumber).stream()
        .filter(one -> one.id().equals(requestId))
        .findFirst()
        .orElseThrow();
  }

  private InformationRequest request(ResultSet row, int number) throws SQLException {
    var answeredAt = row.getObject("answered_at", OffsetDateTime.class);
    var closedAt = row.getObject("closed_at", OffsetDateTime.class);
    return new InformationRequest(
        row.getObject("request_id", UUID.class),
        row.getString("case_number"),
        row.getString("requirement_id"),
        read(row.getString("documents")),
        row.getString("comment"),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("due", LocalDate.class),
        answeredAt == null ? null : answeredAt.toInstant(),
        row.getString("answer"),
        closedAt == null ? null : closedAt.toInstant());
  }

  private String write(List<ReviewEntry.Document> documents) {
    try {
      return json.writeValueAsString(documents);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These documents cannot be written as JSON", e);
    }
  }

  private List<ReviewEntry.Document> read(String documents) {
    try {
      return json.readValue(documents, DOCUMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored request cannot be read", e);
    }
  }

  /** Today, in UTC. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
