package org.cspenrollment.enrollment.lifecycle;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table of states and verbs; no verb has two answers for a state. */
final class TransitionTable {

  private final Map<CaseVerb, Map<EnrollmentState, Set<EnrollmentState>>> rows =
      new EnumMap<>(CaseVerb.class);

  /** A verb leads from each of some states to one of others, which the facts of the case choose. */
  void row(CaseVerb verb, Set<EnrollmentState> from, EnrollmentState... to) {
    row(verb, from, EnumSet.copyOf(List.of(to)));
  }

  /** A verb leads from each of some states to one of others, which the facts of the case choose. */
  void row(CaseVerb verb, Set<EnrollmentState> from, Set<EnrollmentState> to) {
    from.forEach(state -> put(verb, state, to));
  }

  /** A verb leaves each of some states as it is. */
  void stays(CaseVerb verb, Set<EnrollmentState> from) {
    from.forEach(state -> put(verb, state, EnumSet.of(state)));
  }

  /** Where a verb can lead from a state; nothing where it is refused. */
  Set<EnrollmentState> after(EnrollmentState state, CaseVerb verb) {
    return row(verb).getOrDefault(state, Set.of());
  }

  /** The states in which a verb is possible. */
  Set<EnrollmentState> from(CaseVerb verb) {
    return Collections.unmodifiableSet(row(verb).keySet());
  }

  private Map<EnrollmentState, Set<EnrollmentState>> row(CaseVerb verb) {
    return rows.getOrDefault(verb, Map.of());
  }

  private void put(CaseVerb verb, EnrollmentState from, Set<EnrollmentState> to) {
    var row = rows.computeIfAbsent(verb, key -> new EnumMap<>(EnrollmentState.class));
    if (row.put(from, Collections.unmodifiableSet(to)) != null) {
      throw new IllegalStateException("%s has two answers for %s".formatted(verb, from));
    }
  }
}
