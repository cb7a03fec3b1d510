package org.cspenrollment.enrollment.management;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.policy.Result;

/** What differs between what was asked of a case and what is asked of it now. */
final class RequirementChanges {

  private RequirementChanges() {}

  static List<Correction.Changed> between(
      List<CaseRequirement> before, List<CaseRequirement> after) {
    var was = results(before);
    var is = results(after);
    var ids = new TreeSet<>(was.keySet());
    ids.addAll(is.keySet());
    return ids.stream()
        .filter(id -> !Objects.equals(was.get(id), is.get(id)))
        .map(id -> new Correction.Changed(new RequirementId(id), was.get(id), is.get(id)))
        .toList();
  }

  private static Map<String, Result> results(List<CaseRequirement> requirements) {
    return requirements.stream()
        .collect(Collectors.toMap(one -> one.id().value(), CaseRequirement::result));
  }
}
