package org.cspenrollment.transition.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.cspenrollment.platform.problem.ProblemException;

/**
 * Packs subscriptions of one customer into transfer requests. A base and its add-ons are a unit and
 * travel together; units come in the order of their base's id, each into the first request with
 * room for it, so the same subscriptions always give the same requests.
 */
public final class TransferBatches {

  private TransferBatches() {}

  /**
   * The requests to make.
   *
   * @param size how many subscriptions a request may hold; a unit that is larger is refused (422)
   */
  public static List<List<Subscription>> of(List<Subscription> subscriptions, int size) {
    var units = new TreeMap<String, List<Subscription>>();
    for (var one : subscriptions) {
      units.computeIfAbsent(one.base(), base -> new ArrayList<>()).add(one);
    }
    List<List<Subscription>> lots = new ArrayList<>();
    units.forEach(
        (base, unit) -> {
          if (unit.size() > size) {
            throw tooLarge(base, unit.size() - 1, size);
          }
          firstWithRoom(lots, size - unit.size()).addAll(unit);
        });
    return lots;
  }

  private static List<Subscription> firstWithRoom(List<List<Subscription>> lots, int filledAtMost) {
    return lots.stream()
        .filter(lot -> lot.size() <= filledAtMost)
        .findFirst()
        .orElseGet(
            () -> {
              List<Subscription> lot = new ArrayList<>();
              lots.add(lot);
              return lot;
            });
  }

  private static ProblemException tooLarge(String base, int addOns, int size) {
    return ProblemException.unacceptable(
        "unit-too-large",
        "A subscription has too many add-ons",
        "%s and its %d add-ons have to travel in one request, which holds %d at most. Remove add-ons or transfer it with Support."
            .formatted(base, addOns, size),
        List.of());
  }
}
