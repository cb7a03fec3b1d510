package org.cspenrollment.enrollment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.lifecycle.CaseLifecycle;
import org.cspenrollment.enrollment.lifecycle.CaseVerb;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;

/**
 * Draws the table of the life of a case: as a diagram for the way most cases take, and as a table
 * for all of it.
 */
public final class CaseLifecyclePicture {

  /** States that a verb treats alike are drawn as one. */
  private static final Map<String, Set<EnrollmentState>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put(
        "Preparation",
        EnumSet.of(
            EnrollmentState.NOTIFIED,
            EnrollmentState.IN_PREPARATION,
            EnrollmentState.INFO_REQUESTED,
            EnrollmentState.UNDER_REVIEW,
            EnrollmentState.REMEDIATION));
    GROUPS.put(
        "Enforcement",
        EnumSet.of(
            EnrollmentState.NOT_RENEWED, EnrollmentState.RESTRICTED, EnrollmentState.SUSPENDED));
    GROUPS.put(
        "Transition",
        EnumSet.of(
            EnrollmentState.TRANSITION_ELECTED,
            EnrollmentState.RESELLER_ENROLLING,
            EnrollmentState.AGREEMENT_PENDING,
            EnrollmentState.DUAL,
            EnrollmentState.PROVIDER_LINKED,
            EnrollmentState.CUSTOMERS_MOVING));
  }

  /** From everywhere to everywhere: told in sentences, as lines they would cover all others. */
  private static final Set<CaseVerb> NOT_DRAWN =
      EnumSet.of(
          CaseVerb.VERIFY_REQUIREMENT,
          CaseVerb.MISS_DEADLINE,
          CaseVerb.HOLD,
          CaseVerb.RELEASE,
          CaseVerb.CANCEL);

  private CaseLifecyclePicture() {}

  public static String drawn() {
    return """
    # The life of a case

    Every state a case can be in, what can be done to it there, and where that leads. It is drawn from
    the table `CaseLifecycle`, which alone decides it, by `CaseLifecycleTest`; run that test with
    `-Dgolden.renew=true` to draw it anew.

    ```mermaid
    stateDiagram-v2
    %s```

    Not drawn: while a case is prepared, a requirement that is verified, or whose time has run out, leads
    it to where its requirements stand then (`verify requirement`, `miss deadline`). Until it is decided, and while it is not renewed or appealed, a manager can hold a case
    (`ON_HOLD`) and release it again to where its requirements stand. A held case keeps its state, and goes
    on from what it would have become; a renewal, a choice of the partner and a cancellation end the hold.
    Until it has ended or is approved, a manager can cancel a case (`CANCELLED`).

    ## Every verb

    Where a verb leads to more than one state, the facts of the case decide which. What is not in the table
    is refused: with a sentence where people ask for it, as a defect where only the process does it.

    | Verb | In these states | Leads to |
    |---|---|---|
    %s\
    """
        .formatted(diagram(), table());
  }

  private static String diagram() {
    var text = new StringBuilder();
    GROUPS.forEach(
        (name, states) -> {
          text.append("  state ").append(name).append(" {\n");
          lines(states).forEach(line -> text.append("    ").append(line).append('\n'));
          text.append("  }\n");
        });
    text.append("  [*] --> SCHEDULED\n");
    lines(Set.of()).forEach(line -> text.append("  ").append(line).append('\n'));
    Arrays.stream(EnrollmentState.values())
        .filter(EnrollmentState::isEnded)
        .filter(state -> state != EnrollmentState.CANCELLED)
        .forEach(state -> text.append("  ").append(state).append(" --> [*]\n"));
    return text.toString();
  }

  /** The lines within a group, or with none those between groups and everything else. */
  private static List<String> lines(Set<EnrollmentState> group) {
    Map<String, Set<String>> verbs = new TreeMap<>(Comparator.naturalOrder());
    for (var verb : CaseVerb.values()) {
      if (!NOT_DRAWN.contains(verb)) {
        draw(verb, group, verbs);
      }
    }
    return verbs.entrySet().stream()
        .map(line -> line.getKey() + " : " + String.join(", ", line.getValue()))
        .toList();
  }

  private static void draw(CaseVerb verb, Set<EnrollmentState> group, Map<String, Set<String>> to) {
    for (var from : CaseLifecycle.from(verb)) {
      for (var next : CaseLifecycle.after(from, verb)) {
        if (next != from && from != EnrollmentState.ON_HOLD && inside(from, next).equals(group)) {
          to.computeIfAbsent(start(verb, from, next) + " --> " + next, key -> new TreeSet<>())
              .add(words(verb));
        }
      }
    }
  }

  private static Set<EnrollmentState> inside(EnrollmentState from, EnrollmentState to) {
    return GROUPS.values().stream()
        .filter(states -> states.contains(from) && states.contains(to))
        .findFirst()
        .orElse(Set.of());
  }

  /** The group, where every state of it leads there by this verb. */
  private static String start(CaseVerb verb, EnrollmentState from, EnrollmentState to) {
    return GROUPS.entrySet().stream()
        .filter(group -> group.getValue().contains(from) && !group.getValue().contains(to))
        .filter(
            group ->
                group.getValue().stream()
                    .allMatch(state -> CaseLifecycle.after(state, verb).contains(to)))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(from.name());
  }

  private static String table() {
    var text = new StringBuilder();
    for (var verb : CaseVerb.values()) {
      Map<Set<EnrollmentState>, Set<EnrollmentState>> byTarget = new LinkedHashMap<>();
      var stays = EnumSet.noneOf(EnrollmentState.class);
      for (var from : CaseLifecycle.from(verb)) {
        var to = CaseLifecycle.after(from, verb);
        if (to.equals(Set.of(from))) {
          stays.add(from);
        } else {
          byTarget.computeIfAbsent(to, key -> EnumSet.noneOf(EnrollmentState.class)).add(from);
        }
      }
      byTarget.forEach((to, from) -> text.append(row(verb, from, names(to))));
      if (!stays.isEmpty()) {
        text.append(row(verb, stays, "the same state"));
      }
    }
    return text.toString();
  }

  private static String row(CaseVerb verb, Set<EnrollmentState> from, String to) {
    return "| %s | %s | %s |%n"
        .formatted(words(verb), names(from), to)
        .replace(System.lineSeparator(), "\n");
  }

  private static String names(Set<EnrollmentState> states) {
    return states.stream().map(state -> "`" + state + "`").collect(Collectors.joining(", "));
  }

  private static String words(CaseVerb verb) {
    return verb.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
