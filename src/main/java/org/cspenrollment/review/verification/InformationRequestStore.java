package org.cspenrollment.review.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.cspenrollment.platform.database.DatabaseTimes;
import org.cspenrollment.review.RequestedDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests for information and of their answers. */
@Repository
class InformationRequestStore implements CasePart<List<InformationRequest>> {

  private static final TypeReference<List<RequestedDocument>> DOCUMENTS = new TypeReference<>() {};

  private final JdbcClient database;
  private final ObjectMapper json;
  private final CaseReading reading;

  InformationRequestStore(JdbcClient database, ObjectMapper json, CaseReading reading) {
    this.reading = reading;
    this.database = database;
    this.json = json;
  }

  /** All requests of a case, oldest first. */
  List<InformationRequest> of(CaseNumber caseNumber) {
    return reading.of(this, caseNumber);
  }

  @Override
  public String column() {
    return "requests";
  }

  @Override
  public String rows() {
    return "select * from information_request where case_number = c.case_number order by asked_at";
  }

  @Override
  public List<InformationRequest> read(List<ResultSet> rows) throws SQLException {
    return CasePart.each(rows, this::request);
  }

  /** The requests of these cases that the partner has yet to answer, oldest first. */
  List<InformationRequest> open(Collection<CaseNumber> caseNumbers) {
    return database
        .sql(
            """
            select * from information_request
            where case_number = any(?) and answered_at is null and closed_at is null
            order by asked_at
            """)
        .param(CaseNumber.texts(caseNumbers))
        .query(this::request)
        .list();
  }

  /** The last days to answer the open requests of these cases, by case number and requirement. */
  Map<CaseNumber, Map<String, LocalDate>> openDue(Collection<CaseNumber> caseNumbers) {
    var due = new HashMap<CaseNumber, Map<String, LocalDate>>();
    var open =
        caseNumbers.size() == 1
            ? of(caseNumbers.iterator().next()).stream().filter(InformationRequest::isOpen).toList()
            : open(caseNumbers);
    open.forEach(
        one ->
            due.computeIfAbsent(one.caseNumber(), key -> new HashMap<>())
                .put(one.requirementId().value(), one.due()));
    return due;
  }

  /** Closes what a case still asks for, without an answer. */
  void close(CaseNumber caseNumber, Instant at) {
    forget(caseNumber);
    database
        .sql(
            """
            update information_request set closed_at = ?
            where case_number = ? and answered_at is null and closed_at is null
            """)
        .params(DatabaseTimes.utc(at), caseNumber.value())
        .update();
  }

  /** Closes what a case still asks for of one requirement, without an answer. */
  void close(CaseNumber caseNumber, RequirementId requirementId, Instant at) {
    forget(caseNumber);
    database
        .sql(
            """
            update information_request set closed_at = ?
            where case_number = ? and requirement_id = ? and answered_at is null
              and closed_at is null
            """)
        .params(DatabaseTimes.utc(at), caseNumber.value(), requirementId.value())
        .update();
  }

  /** Writes a request that has just been asked by this person. */
  void add(InformationRequest asked, String askedBy) {
    forget(asked.caseNumber());
    database
        .sql(
            """
            insert into information_request
              (request_id, case_number, requirement_id, documents, comment, asked_at, asked_by, due)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """)
        .params(
            asked.id(),
            asked.caseNumber().value(),
            asked.requirementId().value(),
            write(asked.documents()),
            asked.comment(),
            DatabaseTimes.utc(asked.askedAt()),
            askedBy,
            asked.due())
        .update();
  }

  /**
   * Writes an answer.
   *
   * @return whether the request was still open
   */
  boolean answer(
      CaseNumber caseNumber, UUID requestId, String answer, String answeredBy, Instant at) {
    forget(caseNumber);
    return database
            .sql(
                """
                update information_request set answered_at = ?, answered_by = ?, answer = ?
                where request_id = ? and answered_at is null and closed_at is null
                """)
            .params(DatabaseTimes.utc(at), answeredBy, answer, requestId)
            .update()
        > 0;
  }

  private InformationRequest request(ResultSet row, int number) throws SQLException {
    return new InformationRequest(
        row.getObject("request_id", UUID.class),
        new CaseNumber(row.getString("case_number")),
        new RequirementId(row.getString("requirement_id")),
        read(row.getString("documents")),
        row.getString("comment"),
        DatabaseTimes.required(row, "asked_at"),
        row.getObject("due", LocalDate.class),
        DatabaseTimes.instant(row, "answered_at"),
        row.getString("answer"),
        DatabaseTimes.instant(row, "closed_at"));
  }

  private String write(List<RequestedDocument> documents) {
    try {
      return json.writeValueAsString(documents);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These documents cannot be written as JSON", e);
    }
  }

  private List<RequestedDocument> read(String documents) {
    try {
      return json.readValue(documents, DOCUMENTS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored request cannot be read", e);
    }
  }
}
