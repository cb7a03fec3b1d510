package org.cspenrollment.review;

import java.util.Optional;
import java.util.UUID;
import org.cspenrollment.platform.Refused;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A partner's answers to requests for information. */
@RestController
class AnswerController {

  /** The answer in words; may be absent where the files say everything. */
  record Answer(String answer) {}

  private final InformationRequests requests;

  AnswerController(InformationRequests requests) {
    this.requests = requests;
  }

  @PostMapping("/api/v1/enrollments/{caseNumber}/information-requests/{requestId}/answer")
  InformationRequest answer(
      @PathVariable String caseNumber,
      @PathVariable String requestId,
      @RequestBody(required = false) Answer answer) {
    return requests.answer(
        caseNumber,
        id(requestId),
        Optional.ofNullable(answer).map(Answer::answer).map(String::strip).orElse(""));
  }

  /** Anything that is no id of ours is answered like an id that does not exist. */
  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Refused.notFound();
    }
  }
}
