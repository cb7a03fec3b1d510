package org.cspenrollment.enrollment.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseRepresentation;
import org.cspenrollment.enrollment.CaseViews;
import org.cspenrollment.enrollment.exit.ExitElection;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.Election;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What managers and partners do with a case. Each answers with the case, as its GET does. */
@RestController
@RequestMapping("/api/v1/enrollments")
class CaseController {

  /** The case as its GET shows it, for the description of the API. */
  private static final String CASE = "#/components/schemas/CaseView";

  /** Which case to open; without a basis date the earliest from today on. */
  record Opening(@Nullable String tenantId, @Nullable LocalDate basisDate) {}

  /** Which requirements to hand in; without any, all that are with the partner. */
  record Submission(@Nullable List<RequirementId> requirements) {}

  /** The path a partner chooses. */
  record Choice(@Nullable Election choice, @Nullable String indirectProvider) {}

  /** What the partner says of itself. */
  record Declaration(@Nullable Map<String, @Nullable Object> facts) {}

  private final OpeningEnrollments opening;
  private final HandingIn handingIn;
  private final ExitElection electing;
  private final CaseViews views;

  CaseController(
      OpeningEnrollments opening, HandingIn handingIn, ExitElection electing, CaseViews views) {
    this.opening = opening;
    this.handingIn = handingIn;
    this.electing = electing;
    this.views = views;
  }

  @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(ref = CASE)))
  @PostMapping
  @Transactional
  ResponseEntity<CaseRepresentation> open(@RequestBody Opening wanted) {
    var tenantId = wanted.tenantId();
    if (tenantId == null) {
      throw ProblemException.malformed(
          "missing-field",
          "Say which tenant the case is for.",
          new ProblemException.FieldError("tenantId", "is required"));
    }
    var enrollment =
        opening.open(
            TenantId.ifOne(tenantId).orElseThrow(ProblemException::notFound),
            Optional.ofNullable(wanted.basisDate()));
    return ResponseEntity.created(URI.create("/api/v1/enrollments/" + enrollment.id()))
        .body(views.view(enrollment));
  }

  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = CASE)))
  @PostMapping("/{caseNumber}/submission")
  @Transactional
  CaseRepresentation handIn(
      @PathVariable CaseNumber caseNumber,
      @RequestBody(required = false) @Nullable Submission submission) {
    return views.view(
        handingIn.handIn(
            caseNumber,
            Optional.ofNullable(submission)
                .map(Submission::requirements)
                .map(ids -> new LinkedHashSet<>(ids))));
  }

  @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = CASE)))
  @PostMapping("/{caseNumber}/election")
  @Transactional
  CaseRepresentation elect(@PathVariable CaseNumber caseNumber, @RequestBody Choice choice) {
    var provider = Optional.ofNullable(choice.indirectProvider());
    if (choice.choice() == Election.MOVE) {
      return views.view(electing.moveToReseller(caseNumber, provider));
    }
    if (choice.choice() != Election.LEAVE) {
      throw ProblemException.invalidField("choice", "Choose MOVE or LEAVE.");
    }
    if (provider.isPresent()) {
      throw ProblemException.invalidField("indirectProvider", "Who leaves names no provider.");
    }
    return views.view(electing.leave(caseNumber));
  }

  @PutMapping("/{caseNumber}/requirements/{requirementId}/declaration")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void declare(
      @PathVariable CaseNumber caseNumber,
      @PathVariable RequirementId requirementId,
      @RequestBody Declaration declaration) {
    handingIn.declare(
        caseNumber, requirementId, Optional.ofNullable(declaration.facts()).orElse(Map.of()));
  }
}
