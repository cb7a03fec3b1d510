package org.cspenrollment.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cspenrollment.audit.AuditEntry;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.LatestEntries;
import org.cspenrollment.audit.event.AuditCode;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.Page;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.database.CasePart;
import org.cspenrollment.platform.database.CaseReading;
import org.springframework.stereotype.Service;

/**
 * What happened to a case, oldest first, as partner and office may both see it: those entries of
 * the audit record that are not the office's own affair, without the names of reviewers.
 */
@Service
public class Timeline implements CasePart<List<AuditEntry>> {

  private static final Set<AuditCode> TOLD =
      Arrays.stream(AuditCode.values())
          .filter(code -> TimelineSide.of(code).isPresent())
          .collect(Collectors.toUnmodifiableSet());

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final AuditTrail audit;
  private final ObjectMapper json;
  private final CaseReading reading;

  Timeline(AuditTrail audit, ObjectMapper json, CaseReading reading) {
    this.reading = reading;
    this.audit = audit;
    this.json = json;
  }

  /** The latest {@value PageRequest#MAX_SIZE} entries of a case, oldest first. */
  public List<TimelineEntry> of(CaseNumber caseNumber) {
    var told = new ArrayList<>(reading.of(this, caseNumber).stream().map(this::told).toList());
    Collections.reverse(told);
    return List.copyOf(told);
  }

  @Override
  public String column() {
    return "timeline";
  }

  @Override
  public String rows() {
    return LatestEntries.rows(TOLD, PageRequest.MAX_SIZE);
  }

  @Override
  public List<AuditEntry> read(List<ResultSet> rows) throws SQLException {
    return LatestEntries.read(rows);
  }

  /** It is read anew each time. */
  @Override
  public Object key(CaseNumber caseNumber) {
    return new Object();
  }

  @Override
  public boolean isOnlyAnswered() {
    return true;
  }

  @Override
  public Optional<Object> writtenAs() {
    return Optional.of(AuditTrail.class);
  }

  /** A page of them, newest first. */
  public Page<TimelineEntry> page(CaseNumber caseNumber, PageRequest request) {
    return audit.entries(caseNumber.value(), TOLD, request).map(this::told);
  }

  /** The codes a timeline can hold: each needs a sentence in both languages. */
  public static Set<AuditCode> codes() {
    return TOLD;
  }

  private TimelineEntry told(AuditEntry entry) {
    try {
      var code = entry.code().orElseThrow();
      var details = new TreeMap<>(json.readValue(entry.details(), DETAILS));
      details.put("subject", entry.subject());
      return new TimelineEntry(
          entry.at(), TimelineSide.of(code).orElseThrow(), code, Map.copyOf(details));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Entry %d of %s cannot be read".formatted(entry.entryNo(), entry.stream()), e);
    }
  }
}
