package org.cspenrollment.transition;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.cspenrollment.enrollment.CaseRepresentation;
import org.cspenrollment.enrollment.CaseViews;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Taking back the choice to move or to leave, over HTTP. */
@RestController
class ElectionTakeBackController {

  private final ElectionTakeBack takingBack;
  private final CaseViews views;

  ElectionTakeBackController(ElectionTakeBack takingBack, CaseViews views) {
    this.takingBack = takingBack;
    this.views = views;
  }

  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(ref = "#/components/schemas/CaseView")))
  @DeleteMapping("/api/v1/enrollments/{caseNumber}/election")
  CaseRepresentation takeBack(@PathVariable CaseNumber caseNumber) {
    return views.view(takingBack.takeBack(caseNumber));
  }
}
