package org.cspenrollment.review.decision;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.cspenrollment.enrollment.CaseRepresentation;
import org.cspenrollment.enrollment.CaseViews;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.input.Lines;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Appeals over HTTP. */
@RestController
class AppealController {

  /** What the partner brings forward. */
  record Lodged(@Lines @Nullable String grounds) {}

  private final Appeals appeals;
  private final AppealTakeBack takingBack;
  private final CaseViews views;

  AppealController(Appeals appeals, AppealTakeBack takingBack, CaseViews views) {
    this.appeals = appeals;
    this.takingBack = takingBack;
    this.views = views;
  }

  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/CaseView")))
  @PostMapping("/api/v1/enrollments/{caseNumber}/appeal")
  @Transactional
  CaseRepresentation lodge(@PathVariable CaseNumber caseNumber, @RequestBody Lodged lodged) {
    return views.view(appeals.lodge(caseNumber, lodged.grounds()));
  }

  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/CaseView")))
  @DeleteMapping("/api/v1/enrollments/{caseNumber}/appeal")
  @Transactional
  CaseRepresentation takeBack(@PathVariable CaseNumber caseNumber) {
    return views.view(takingBack.takeBack(caseNumber));
  }
}
