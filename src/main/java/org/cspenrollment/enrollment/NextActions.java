package org.cspenrollment.enrollment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  private final Enrollments enrollments;
  private final ObjectProvider<OpenWorkSource> sources;
  private final Clock clock;

  NextActions(Enrollments enrollments, ObjectProvider<OpenWorkSource> sources, Clock clock) {
    this.enrollments = enrollments;
    this.sources = sources;
    this.clock = clock;
  }

  /**
   * What comes next in one case; what it asks for is read where that depends on it.
   *
   * @return empty if there is no case of that number
   */
  public Optional<NextAction> of(CaseNumber caseNumber) {
    return enrollments.all(List.of(caseNumber)).stream()
        .findFirst()
        .map(one -> of(one, asked(List.of(one)).getOrDefault(caseNumber, List.of())));
  }

  /** What comes next in each of these cases, and what is open in it, by number. */
  public Map<CaseNumber, CaseWork> work(Collection<CaseNumber> caseNumbers) {
    var cases = enrollments.all(caseNumbers);
    var requirements = asked(cases);
    var work = open(cases);
    var today = today();
    return cases.stream()
        .collect(
            Collectors.toMap(
                Enrollment::id,
                one -> {
                  var open = workOf(one, work);
                  var asks = requirements.getOrDefault(one.id(), List.of());
                  return new CaseWork(NextActionRule.of(one, asks, open, today), open);
                }));
  }

  /** What those ask for in which it makes a difference to what comes next. */
  private Map<CaseNumber, List<CaseRequirement>> asked(Collection<Enrollment> cases) {
    var asked =
        cases.stream().filter(one -> NextActionRule.dependsOn(one.state())).map(Enrollment::id);
    var numbers = asked.toList();
    return numbers.isEmpty() ? Map.of() : enrollments.requirements(numbers);
  }

  /** What comes next in one case, with all it asks for. */
  public NextAction of(Enrollment one, List<CaseRequirement> requirements) {
    return NextActionRule.of(one, requirements, workOf(one, open(List.of(one))), today());
  }

  /**
   * What comes next in each of these cases, by number.
   *
   * @param requirements what they ask for, by number
   */
  public Map<CaseNumber, NextAction> of(
      Collection<Enrollment> cases, Map<CaseNumber, List<CaseRequirement>> requirements) {
    var work = open(cases);
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

  private Map<CaseNumber, OpenWork> open(Collection<Enrollment> cases) {
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
