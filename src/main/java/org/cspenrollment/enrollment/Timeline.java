package org.cspenrollment.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cspenrollment.audit.AuditEntry;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.platform.Page;
import org.springframework.stereotype.Service;

/**
 * What happened to a case, oldest first, as partner and office may both see it: those entries of
 * the audit record that are not the office's own affair, without the names of reviewers.
 */
@Service
public class Timeline {

  /**
   * What is told to everybody, and on whose side it happened; everything else stays in the record.
   */
  private static final Map<String, String> TOLD =
      Map.ofEntries(
          Map.entry("CASE_OPENED", "SYSTEM"),
          Map.entry("PREPARATION_BEGUN", "PARTNER"),
          Map.entry("EVIDENCE_RECEIVED", "PARTNER"),
          Map.entry("EVIDENCE_CARRIED_OVER", "PARTNER"),
          Map.entry("EVIDENCE_WITHDRAWN", "PARTNER"),
          Map.entry("EVIDENCE_INFECTED", "SYSTEM"),
          Map.entry("REQUIREMENT_HANDED_IN", "PARTNER"),
          Map.entry("VERIFICATION_OPENED", "SYSTEM"),
          Map.entry("INFORMATION_REQUESTED", "OFFICE"),
          Map.entry("INFORMATION_ANSWERED", "PARTNER"),
          Map.entry("REQUIREMENT_DECIDED", "OFFICE"),
          Map.entry("DEADLINE_MISSED", "SYSTEM"),
          Map.entry("REMEDIATION_BEGUN", "OFFICE"),
          Map.entry("RENEWED", "OFFICE"),
          Map.entry("NOT_RENEWED", "OFFICE"),
          Map.entry("HELD", "SYSTEM"),
          Map.entry("CONSEQUENCE_TAKEN", "OFFICE"),
          Map.entry("CONSEQUENCES_LIFTED", "OFFICE"),
          Map.entry("CURE_HANDED_IN", "PARTNER"),
          Map.entry("CURE_FAILED", "OFFICE"),
          Map.entry("APPEAL_LODGED", "PARTNER"),
          Map.entry("APPEAL_OVERTURNED", "OFFICE"),
          Map.entry("APPEAL_DECISION_STANDS", "OFFICE"),
          Map.entry("CYCLE_OVER", "SYSTEM"),
          Map.entry("RESELLER_PATH_ELECTED", "PARTNER"),
          Map.entry("TRANSITION_BEGUN", "SYSTEM"),
          Map.entry("TRANSITION_STEP_REPORTED", "PARTNER"),
          Map.entry("TRANSITION_STEP_CONFIRMED", "OFFICE"),
          Map.entry("TRANSITION_STEP_RETURNED", "OFFICE"),
          Map.entry("TRANSITION_COMPLETED", "OFFICE"),
          Map.entry("LEAVING_ELECTED", "PARTNER"),
          Map.entry("PROGRAMME_LEFT", "SYSTEM"),
          Map.entry("NEXT_CYCLE_SCHEDULED", "SYSTEM"),
          Map.entry("DEADLINE_MOVED", "OFFICE"),
          Map.entry("CASE_HELD", "OFFICE"),
          Map.entry("CASE_RELEASED", "OFFICE"),
          Map.entry("CASE_CANCELLED", "OFFICE"),
          Map.entry("CASE_CLOSED", "SYSTEM"));

  private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};

  private final AuditTrail audit;
  private final ObjectMapper json;

  Timeline(AuditTrail audit, ObjectMapper json) {
    this.audit = audit;
    this.json = json;
  }

  /** The latest {@value Page.Request#MAX_SIZE} entries of a case, oldest first. */
  public List<TimelineEntry> of(String caseNumber) {
    var told =
        new ArrayList<>(page(caseNumber, new Page.Request(0, Page.Request.MAX_SIZE)).items());
    Collections.reverse(told);
    return List.copyOf(told);
  }

  /** A page of them, newest first. */
  public Page<TimelineEntry> page(String caseNumber, Page.Request request) {
    return audit.entries(caseNumber, TOLD.keySet(), request).map(this::told);
  }

  /** The codes a timeline can hold: each needs a sentence in both languages. */
  public static Set<String> codes() {
    return TOLD.keySet();
  }

  private TimelineEntry told(AuditEntry entry) {
    try {
      var details = new java.util.TreeMap<>(json.readValue(entry.details(), DETAILS));
      details.put("subject", entry.subject());
      return new TimelineEntry(
          entry.at(), TOLD.get(entry.action()), entry.action(), Map.copyOf(details));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          "Entry %d of %s cannot be read".formatted(entry.entryNo(), entry.stream()), e);
    }
  }
}
