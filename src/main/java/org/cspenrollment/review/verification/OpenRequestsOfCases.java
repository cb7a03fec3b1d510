package org.cspenrollment.review.verification;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.cspenrollment.enrollment.OpenWork;
import org.cspenrollment.enrollment.OpenWorkSource;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** By when the partners of many cases have to answer what the office asked. */
@Component
class OpenRequestsOfCases implements OpenWorkSource {

  private final InformationRequestStore store;

  OpenRequestsOfCases(InformationRequestStore store) {
    this.store = store;
  }

  @Override
  public Map<CaseNumber, OpenWork> of(Collection<Enrollment> cases) {
    var asked =
        cases.stream()
            .filter(one -> one.state() == EnrollmentState.INFO_REQUESTED)
            .map(Enrollment::id)
            .toList();
    return asked.isEmpty()
        ? Map.of()
        : store.openDue(asked).entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    one -> OpenWork.answerBy(Collections.min(one.getValue().values()))));
  }
}
