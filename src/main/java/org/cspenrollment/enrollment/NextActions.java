package org.cspenrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.CaseNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Says who has to do what next in a case, and when: the one answer that lists, pages, files,
 * figures and mails give. What other modules know of the case is gathered for many cases at once.
 */
@Service
public class NextActions {

  private final ObjectProvider<OpenWorkSource> sources;
  private final Clock clock;

  NextActions(ObjectProvider<OpenWorkSource> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  /** What comes next in one case, with all it asks for. */
  public NextAction of(Enrollment one, List<CaseRequirement> requirements) {
    return NextActionRule.of(one, requirements, workOf(one, work(List.of(one))), today());
  }

  /**
   * What comes next in each of these cases, by number.
   *
   * @param requirements what they ask for, by number
   */
  public Map<CaseNumber, NextAction> of(
      Collection<Enrollment> cases, Map<CaseNumber, List<CaseRequirement>> requirements) {
    var work = work(cases);
    var today = today();
    var next = new HashMap<CaseNumber, NextAction>();
    for (var one : cases) {
      next.put(
          one.id(),
          NextActionRule.of(
              one, requirements.getOrDefault(one.id(), List.of()), workOf(one, work), today));
    }
    return next;
  }

  private Map<CaseNumber, OpenWork> work(Collection<Enrollment> cases) {
    var work = new HashMap<CaseNumber, OpenWork>();
    for (var one : cases) {
      work.put(one.id(), OpenWork.NONE);
    }
    sources.forEach(
        source ->
            source.of(cases).forEach((number, known) -> work.merge(number, known, OpenWork::and)));
    return work;
  }

  private static OpenWork workOf(Enrollment one, Map<CaseNumber, OpenWork> work) {
    return work.getOrDefault(one.id(), OpenWork.NONE);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
