package org.cspenrollment.faults.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * What clients asked for and what they were told, in the order of the answers. At the end of a
 * trial it is compared with what is stored.
 */
public final class Ledger {

  /**
   * One request and its answer.
   *
   * @param kind what was asked for, such as {@code upload}
   * @param subject of what: what it is looked up by at the end
   */
  public record Act(String kind, String subject, Answer answer) {}

  /** What each answer may be at any time, whatever has failed. */
  private static final Set<Integer> WITH_A_TIME = Set.of(429, 503);

  private final ConcurrentLinkedQueue<Act> acts = new ConcurrentLinkedQueue<>();

  /** Notes an act, and hands its answer on. */
  public Answer note(String kind, String subject, Answer answer) {
    acts.add(new Act(kind, subject, answer));
    return answer;
  }

  /** All of them. */
  public List<Act> acts() {
    return List.copyOf(acts);
  }

  /** The subjects of what was acknowledged. */
  public List<String> acknowledged(String kind) {
    return acts.stream()
        .filter(act -> act.kind().equals(kind) && act.answer().done())
        .map(Act::subject)
        .toList();
  }

  /** The subjects of what has no answer, so that nobody can know whether it was done. */
  public List<String> unanswered(String kind) {
    return acts.stream()
        .filter(act -> act.kind().equals(kind) && act.answer().status() == 0)
        .map(Act::subject)
        .toList();
  }

  /** The slowest answer, a broken connection included, in milliseconds. */
  public long slowest() {
    return acts.stream().mapToLong(act -> act.answer().took().toMillis()).max().orElse(0);
  }

  /** The ten slowest answers, for whoever asks why. */
  public String slowestTen() {
    return acts.stream()
        .sorted(Comparator.comparing((Act act) -> act.answer().took()).reversed())
        .limit(10)
        .map(
            act ->
                act.kind()
                    + " "
                    + act.answer().status()
                    + " after "
                    + act.answer().took().toMillis()
                    + " ms")
        .collect(Collectors.joining(", "));
  }

  /** What half of the answers took at most, in milliseconds. */
  public long median() {
    var all = acts.stream().mapToLong(act -> act.answer().took().toMillis()).sorted().toArray();
    return all.length == 0 ? 0 : all[all.length / 2];
  }

  /**
   * The answers nobody may ever get: everything but what is documented (2xx, a redirection of a
   * page, 409), 429 and 503 that say when to try again, and what a trial allows beside them. A
   * connection that breaks is allowed only where nodes die.
   */
  public List<String> forbidden(boolean nodesDie, Integer... besides) {
    var allowed = Set.of(besides);
    var found = new ArrayList<String>();
    for (var act : acts) {
      var answer = act.answer();
      var status = answer.status();
      boolean right =
          answer.done()
              || status == 409
              || allowed.contains(status)
              || (isPage(act) && (status == 302 || status == 303) && !toSignIn(answer))
              || (WITH_A_TIME.contains(status) && answer.retryAfter())
              || (status == 0 && nodesDie);
      if (!right) {
        found.add(act.kind() + " " + act.subject() + ": " + answer);
      }
    }
    return found;
  }

  /** How many of each answer, such as {@code 201: 340, 503: 12, broken: 3}. */
  public String summary() {
    Map<String, Long> counts =
        acts.stream()
            .map(act -> act.answer().status())
            .collect(
                Collectors.groupingBy(
                    status -> status == 0 ? "broken" : Integer.toString(status),
                    TreeMap::new,
                    Collectors.counting()));
    return counts.entrySet().stream()
        .map(count -> count.getKey() + ": " + "%,d".formatted(count.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static boolean isPage(Act act) {
    return act.kind().startsWith("page") || act.kind().equals("sign-in");
  }

  private static boolean toSignIn(Answer answer) {
    return answer.location().orElse("").contains("/login");
  }
}
