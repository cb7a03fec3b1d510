package org.cspenrollment.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.EnrollmentSearch;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The people of the demo live a day: the office does what came before, then partners and managers
 * act, each tenant by its fate. The three tenants with names of their own are the visitor's.
 */
@Component
@Profile("demo")
class DemoLife {

  private static final Logger LOG = LoggerFactory.getLogger(DemoLife.class);

  private final Enrollments enrollments;
  private final Partners partners;
  private final DemoActs acts;
  private final DemoPartners theirPartners;
  private final DemoOffice office;
  private final DemoManagers managers;

  DemoLife(
      Enrollments enrollments,
      Partners partners,
      DemoActs acts,
      DemoPartners theirPartners,
      DemoOffice office,
      DemoManagers managers) {
    this.enrollments = enrollments;
    this.partners = partners;
    this.acts = acts;
    this.theirPartners = theirPartners;
    this.office = office;
    this.managers = managers;
  }

  /**
   * Everybody does what there is to do today.
   *
   * @return how many things were done
   */
  int day() {
    var fates = new DemoPaths(tenants());
    int done = 0;
    var days = days(fates);
    for (var task : office.tasksBefore(enrollments.today())) {
      done += act(days.get(task.caseNumber().value()), day -> office.next(task, day));
    }
    for (var day : days(fates).values()) {
      done += act(day, one -> managers.next(one).or(() -> theirPartners.next(one)));
    }
    return done;
  }

  private interface Choice {
    Optional<Runnable> of(DemoDay day);
  }

  /** A refusal is an answer too: the visitor may have been quicker, or the rules forbid it. */
  private static int act(@Nullable DemoDay day, Choice choice) {
    if (day == null) {
      return 0;
    }
    try {
      var next = choice.of(day);
      next.ifPresent(Runnable::run);
      return next.isPresent() ? 1 : 0;
    } catch (ProblemException refused) {
      LOG.info(
          "{} of {} on {}: {}",
          day.fate(),
          day.enrollment().id().value(),
          day.today(),
          refused.getMessage());
      return 0;
    }
  }

  /** The open cases that are not the visitor's, by number. */
  private Map<String, DemoDay> days(DemoPaths fates) {
    var open =
        cases().stream()
            .filter(one -> one.dates().openedAt() != null && one.state().allowsCancellation())
            .toList();
    var asked = enrollments.requirements(open.stream().map(Enrollment::id).toList());
    var days = new LinkedHashMap<String, DemoDay>();
    for (var one : open) {
      fates
          .of(one.tenantId(), one.basisDate().getYear())
          .map(
              fate ->
                  new DemoDay(
                      enrollments.today(), one, fate, asked.getOrDefault(one.id(), List.of())))
          .ifPresent(day -> days.put(one.id().value(), day));
    }
    return days;
  }

  private List<Enrollment> cases() {
    var everything =
        new EnrollmentSearch(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return AllPages.of(
        request -> acts.as("manager1", () -> enrollments.search(everything, request)));
  }

  private List<Tenant> tenants() {
    return AllPages.of(request -> partners.list(request, "")).stream()
        .filter(tenant -> !DemoPeople.hasNameOfItsOwn(tenant))
        .toList();
  }
}
