package org.cspenrollment.review.decision;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import org.cspenrollment.enrollment.OpenWork;
import org.cspenrollment.enrollment.OpenWorkSource;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.stereotype.Component;

/** Until when the partners of many cases may appeal; one that has appealed may not do so again. */
@Component
class OpenAppealsOfCases implements OpenWorkSource {

  private final Appeals appeals;

  OpenAppealsOfCases(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public Map<CaseNumber, OpenWork> of(Collection<Enrollment> cases) {
    return appeals.possibleUntil(cases).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, one -> OpenWork.appealUntil(one.getValue())));
  }
}
