package org.cspenrollment.review.verification;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Optional;
import org.cspenrollment.enrollment.CaseRepresentation;
import org.cspenrollment.enrollment.CaseViews;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.platform.input.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts taken back over HTTP. */
@RestController
class VerdictController {

  /** Why it is taken back, for the office. */
  record TakenBack(@Lines @Nullable String reason) {}

  private final VerdictTakeBack takingBack;
  private final CaseViews views;

  VerdictController(VerdictTakeBack takingBack, CaseViews views) {
    this.takingBack = takingBack;
    this.views = views;
  }

  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/CaseView")))
  @PostMapping("/api/v1/enrollments/{caseNumber}/requirements/{requirementId}/verdict/withdrawal")
  @Transactional
  CaseRepresentation takeBack(
      @PathVariable CaseNumber caseNumber,
      @PathVariable RequirementId requirementId,
      @RequestBody TakenBack why) {
    return views.view(
        takingBack.takeBack(
            caseNumber, requirementId, Optional.ofNullable(why.reason()).orElse("")));
  }
}
