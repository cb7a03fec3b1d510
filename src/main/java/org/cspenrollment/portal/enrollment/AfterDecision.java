package org.cspenrollment.portal.enrollment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.cspenrollment.enrollment.enforcement.EnforcementStepView;
import org.cspenrollment.platform.Bilingual;
import org.cspenrollment.policy.enforcement.Capability;
import org.cspenrollment.policy.enforcement.Permission;
import org.cspenrollment.review.decision.Appeal;

/**
 * What the page of a case shows once it is not renewed, or the partner's status is not what it was.
 *
 * @param ladder the steps down, taken or ahead; none while the case is not on the ladder
 * @param capabilities what still works and what does not; none while everything does
 * @param appeal what the partner brought forward, if it did
 * @param appealUntil the last day for an appeal; none where there is nothing to appeal against
 * @param appealable whether one could be lodged now
 */
record AfterDecision(
    List<EnforcementStepView> ladder,
    List<Capability> capabilities,
    Optional<Appeal> appeal,
    Optional<LocalDate> appealUntil,
    boolean appealable) {

  private static final List<Permission> ORDER =
      List.of(Permission.NO, Permission.CHECK, Permission.YES);

  /**
   * What has the same answer for the same reason, said once.
   *
   * @param what each of these, in a sentence for the partner
   */
  record Group(Permission allowed, Bilingual why, List<Bilingual> what) {}

  /** The capabilities by answer and reason, what does not work first, in the order of the table. */
  public List<Group> byPermission() {
    return capabilities.stream()
        .collect(
            groupingBy(
                one -> new Group(one.allowed(), one.why(), List.of()),
                LinkedHashMap::new,
                mapping(Capability::what, toList())))
        .entrySet()
        .stream()
        .map(one -> new Group(one.getKey().allowed(), one.getKey().why(), one.getValue()))
        .sorted(Comparator.comparing(group -> ORDER.indexOf(group.allowed())))
        .toList();
  }
}
