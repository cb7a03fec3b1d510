package org.cspenrollment.transition.step;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.NextActor;
import org.cspenrollment.enrollment.OpenStep;
import org.cspenrollment.enrollment.OpenWork;
import org.cspenrollment.enrollment.OpenWorkSource;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of many transitions that wait for somebody. */
@Component
class OpenStepsOfCases implements OpenWorkSource {

  private final JdbcClient database;

  OpenStepsOfCases(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<CaseNumber, OpenWork> of(Collection<Enrollment> cases) {
    var moving =
        cases.stream()
            .filter(one -> one.state().isOnTheWayToReseller())
            .map(Enrollment::id)
            .toList();
    return moving.isEmpty()
        ? Map.of()
        : waiting(moving).entrySet().stream()
            .collect(toMap(Map.Entry::getKey, one -> open(one.getValue())));
  }

  private static OpenWork open(List<StepProgress> steps) {
    return OpenWork.ofSteps(steps.stream().map(OpenStepsOfCases::open).toList());
  }

  /** What the partner has reported is for the office to confirm. */
  private static OpenStep open(StepProgress step) {
    boolean withTheOffice = step.state() == StepState.REPORTED || step.actor().equals("OFFICE");
    return new OpenStep(
        withTheOffice ? NextActor.OFFICE : NextActor.PARTNER, step.step(), step.due());
  }

  /** The steps of each of these cases that wait for somebody, in order; none is not there. */
  private Map<CaseNumber, List<StepProgress>> waiting(Collection<CaseNumber> caseNumbers) {
    var open = new HashMap<CaseNumber, List<StepProgress>>();
    database
        .sql(
            """
            select * from transition_step
            where case_number = any(?) and opened_at is not null and done_at is null
            order by case_number, position
            """)
        .param(CaseNumber.texts(caseNumbers))
        .query(
            row -> {
              open.computeIfAbsent(
                      new CaseNumber(row.getString("case_number")), any -> new ArrayList<>())
                  .add(StepRow.read(row, 0));
            });
    return open;
  }
}
