package org.cspenrollment.review.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.cspenrollment.kernel.CaseNumber;
import org.cspenrollment.platform.input.Lines;
import org.cspenrollment.platform.web.PathIds;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A partner's answers to requests for information. */
@RestController
class AnswerController {

  /** The answer in words; may be absent where the files say everything. */
  @Schema(name = "InformationAnswer")
  record Answer(@Lines @Nullable String answer) {}

  private final InformationRequests requests;

  AnswerController(InformationRequests requests) {
    this.requests = requests;
  }

  @PostMapping("/api/v1/enrollments/{caseNumber}/information-requests/{requestId}/answer")
  InformationRequest answer(
      @PathVariable CaseNumber caseNumber,
      @PathVariable String requestId,
      @RequestBody(required = false) @Nullable Answer answer) {
    return requests.answer(
        caseNumber,
        PathIds.known(requestId),
        Optional.ofNullable(answer).map(Answer::answer).map(String::strip).orElse(""));
  }
}
