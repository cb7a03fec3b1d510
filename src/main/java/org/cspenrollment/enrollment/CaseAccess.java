package org.cspenrollment.enrollment;

import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.store.EnrollmentSearch;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.cspenrollment.platform.problem.ProblemException;

/** Which cases somebody may see: a partner those of its organisation, the office all. */
record CaseAccess(Actor actor) {

  static CaseAccess of(Actor actor) {
    return new CaseAccess(actor);
  }

  /** Whether this case is one of them. */
  boolean allows(Enrollment enrollment) {
    if (actor.is(Role.PARTNER)) {
      return actor.organisationId().filter(enrollment.organisationId()::equals).isPresent();
    }
    return actor.equals(Actor.SYSTEM)
        || actor.is(Role.MANAGER)
        || actor.is(Role.REVIEWER)
        || actor.is(Role.LEAD_REVIEWER);
  }

  /** What is looked for, among these cases only; who has none is refused (403). */
  EnrollmentSearch within(EnrollmentSearch search) {
    if (actor.isStaff()) {
      return search;
    }
    return search.within(
        actor
            .organisationId()
            .orElseThrow(
                () ->
                    ProblemException.notAllowed(
                        "Only the office and partners with an organisation have cases.")));
  }
}
