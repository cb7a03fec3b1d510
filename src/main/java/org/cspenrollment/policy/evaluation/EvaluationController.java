package org.cspenrollment.policy.evaluation;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import org.cspenrollment.platform.database.pool.LongWork;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Facts in, edition, requirements, results and reasons out; nothing is stored. */
@RestController
@LongWork
@RequestMapping("/api/v1/policy/evaluations")
class EvaluationController {

  private final PolicyEvaluation evaluation;

  public EvaluationController(PolicyEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Evaluates what is given, by the tables in force. */
  @io.swagger.v3.oas.annotations.parameters.RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = EvaluationBody.class)))
  @PostMapping(
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  public EvaluationAnswer evaluate(@RequestBody byte[] body) {
    return EvaluationAnswer.of(evaluation.evaluate(EvaluationReader.read(body).request()));
  }
}
