package org.cspenrollment.oversight;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.audit.AuditEntry;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.enrollment.Enrollment;
import org.cspenrollment.enrollment.EnrollmentSearch;
import org.cspenrollment.enrollment.EnrollmentState;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.NextAction;
import org.cspenrollment.enrollment.Timeline;
import org.cspenrollment.enrollment.TimelineEntry;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.Page;
import org.cspenrollment.policy.Edition;
import org.cspenrollment.policy.OutcomeDecision;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases, found and shown. */
@RestController
@RequestMapping("/api/v1/enrollments")
class EnrollmentController {

  /** A case in a list. */
  record Row(
      String id,
      String tenantId,
      String partner,
      String country,
      Edition edition,
      LocalDate basisDate,
      LocalDate evidenceDue,
      LocalDate decisionDue,
      EnrollmentState state,
      String partnerStatus,
      OutcomeDecision outcome,
      NextAction nextAction) {}

  /** A line of the record as a manager reads it. */
  record AuditLine(
      long entryNo, Instant at, String actor, String action, String subject, String details) {}

  /** A page of the record, for the description of the API: whole lines, or the partner's part. */
  record AuditPage(
      @ArraySchema(schema = @Schema(oneOf = {AuditLine.class, TimelineEntry.class}))
          List<Object> items,
      int page,
      int size,
      long total) {}

  private final Enrollments enrollments;
  private final CaseAssembly cases;
  private final AuditTrail audit;
  private final Timeline timeline;
  private final CurrentActor currentActor;

  EnrollmentController(
      Enrollments enrollments,
      CaseAssembly cases,
      AuditTrail audit,
      Timeline timeline,
      CurrentActor currentActor) {
    this.enrollments = enrollments;
    this.cases = cases;
    this.audit = audit;
    this.timeline = timeline;
    this.currentActor = currentActor;
  }

  @GetMapping
  @Transactional(readOnly = true)
  public Page<Row> search(
      @RequestParam Optional<EnrollmentState> state,
      @RequestParam Optional<LocalDate> dueBefore,
      @RequestParam Optional<String> partner,
      @RequestParam Optional<Edition> edition,
      @RequestParam Optional<OutcomeDecision> outcome,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + Page.Request.DEFAULT_SIZE) int size) {
    var found =
        enrollments.search(
            new EnrollmentSearch(state, dueBefore, partner, edition, outcome, Optional.empty()),
            new Page.Request(page, size));
    var requirements =
        enrollments.requirements(found.items().stream().map(Enrollment::id).toList());
    return found.map(
        one ->
            new Row(
                one.id(),
                one.tenantId(),
                one.partner(),
                one.country(),
                one.edition(),
                one.basisDate(),
                one.evidenceDue(),
                one.decisionDue(),
                one.state(),
                one.partnerStatus(),
                one.outcome(),
                enrollments.nextAction(one, requirements.getOrDefault(one.id(), List.of()))));
  }

  @GetMapping("/{caseNumber}")
  @Transactional(readOnly = true)
  public CaseView get(@PathVariable String caseNumber) {
    return cases.view(enrollments.visible(caseNumber));
  }

  /** The record, newest first: managers read all of it, partners what concerns them. */
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AuditPage.class)))
  @GetMapping("/{caseNumber}/audit")
  @Transactional(readOnly = true)
  public Page<?> audit(
      @PathVariable String caseNumber,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "" + Page.Request.DEFAULT_SIZE) int size) {
    enrollments.visible(caseNumber);
    var request = new Page.Request(page, size);
    if (currentActor.get().isStaff()) {
      return audit.entries(caseNumber, request).map(EnrollmentController::line);
    }
    return timeline.page(caseNumber, request);
  }

  private static AuditLine line(AuditEntry entry) {
    return new AuditLine(
        entry.entryNo(),
        entry.at(),
        entry.actor(),
        entry.action(),
        entry.subject(),
        entry.details());
  }
}
