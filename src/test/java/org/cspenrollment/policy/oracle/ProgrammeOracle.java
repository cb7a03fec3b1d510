package org.cspenrollment.policy.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspenrollment.policy.evaluation.EvaluationAnswer;

/** Answers an evaluation request by the description of the programme. */
final class ProgrammeOracle {

  private ProgrammeOracle() {}

  /** What is compared, by name; empty where a renewal has no basis date. */
  static Map<String, Object> answer(JsonNode body) {
    var request = new Request(body);
    var basis = Basis.of(request);
    if (basis == null) {
      return Map.of();
    }
    var judge = new Judge(request, basis);
    var judged =
        Asked.of(basis, request.isRenewal())
            .map(asked -> Map.entry(asked, judge.of(asked.id())))
            .toList();
    var answer = new LinkedHashMap<String, Object>();
    answer.put("edition", basis.edition());
    answer.put("basis", basis.date() + " " + basis.type());
    answer.put("requirements", judged.stream().map(ProgrammeOracle::line).toList());
    var decision = new OutcomeOracle(request, basis).decision(OutcomeOracle.counted(judged));
    answer.put("outcome", decision + (closed(basis, decision) ? " INTAKE_CLOSED" : ""));
    return answer;
  }

  private static boolean closed(Basis basis, String decision) {
    return basis.isIn("E0") && decision.equals("NOT_ELIGIBLE");
  }

  private static String line(Map.Entry<Asked, Judged> one) {
    var asked = one.getKey();
    var judged = one.getValue();
    return String.join(
        " ",
        List.of(
            asked.id(),
            asked.level(),
            asked.scope(),
            asked.verifiedBy(),
            judged.result(),
            judged.code(),
            String.valueOf(judged.earliest()),
            new TreeSet<>(judged.notes()).toString()));
  }

  /** The same of what the tables answer. */
  static Map<String, Object> compared(EvaluationAnswer given) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("edition", given.edition().name());
    answer.put("basis", given.basisDate() + " " + given.basisType());
    answer.put("requirements", given.requirements().stream().map(ProgrammeOracle::line).toList());
    var code = given.outcome().reasonCode();
    answer.put("outcome", given.outcome().decision() + (code == null ? "" : " " + code));
    return answer;
  }

  private static String line(EvaluationAnswer.Line given) {
    return String.join(
        " ",
        List.of(
            given.id(),
            given.level().name(),
            given.scope().name(),
            given.verifiedBy().name(),
            given.result().name(),
            given.reasonCode(),
            String.valueOf(given.earliestDate()),
            given.notes().stream()
                .filter(note -> note.startsWith("SEC_"))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString()));
  }
}
