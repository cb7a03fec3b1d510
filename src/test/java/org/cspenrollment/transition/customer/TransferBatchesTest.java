package org.cspenrollment.transition.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How subscriptions are packed into transfer requests. */
class TransferBatchesTest {

  private static final int LARGEST_LOT = 25;

  /** A customer made up from a seed: bases with add-ons in an order of chance. */
  record Drawn(long seed, int size, List<Subscription> subscriptions) {
    @Override
    public String toString() {
      return "seed %d: %d subscriptions in lots of %d".formatted(seed, subscriptions.size(), size);
    }
  }

  static Stream<Drawn> customers() {
    return IntStream.range(0, 500).mapToObj(TransferBatchesTest::drawn);
  }

  private static Drawn drawn(int seed) {
    var chance = new Random(seed);
    int size = 1 + chance.nextInt(LARGEST_LOT);
    List<Subscription> all = new ArrayList<>();
    int bases = chance.nextInt(40);
    for (int i = 0; i < bases; i++) {
      var base = "s%02d%03d".formatted(chance.nextInt(90), i);
      all.add(subscription(base, null));
      int addOns = chance.nextInt(3) == 0 ? chance.nextInt(size) : 0;
      for (int n = 0; n < addOns; n++) {
        all.add(subscription("%s%s-%d".formatted("za".charAt(chance.nextInt(2)), base, n), base));
      }
    }
    Collections.shuffle(all, chance);
    return new Drawn(seed, size, all);
  }

  @ParameterizedTest
  @MethodSource("customers")
  void everythingTravelsOnceInLotsThatAreNotTooLargeAndAddOnsWithTheirBase(Drawn customer) {
    var lots = TransferBatches.of(customer.subscriptions(), customer.size());

    assertThat(lots.stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(customer.subscriptions());
    assertThat(lots)
        .allSatisfy(
            lot -> {
              assertThat(lot).hasSizeBetween(1, customer.size());
              var ids = lot.stream().map(Subscription::subscriptionId).toList();
              assertThat(ids)
                  .containsAll(
                      lot.stream()
                          .filter(one -> one.addOnOf() != null)
                          .map(Subscription::addOnOf)
                          .toList());
            });
  }

  @ParameterizedTest
  @MethodSource("customers")
  void theOrderTheyComeInChangesNothing(Drawn customer) {
    var other = new ArrayList<>(customer.subscriptions());
    other.sort(java.util.Comparator.comparing(Subscription::subscriptionId).reversed());

    assertThat(ids(TransferBatches.of(other, customer.size())))
        .isEqualTo(ids(TransferBatches.of(customer.subscriptions(), customer.size())));
  }

  @ParameterizedTest
  @MethodSource("customers")
  void noTwoLotsWouldFitIntoOne(Drawn customer) {
    var sizes =
        TransferBatches.of(customer.subscriptions(), customer.size()).stream()
            .map(List::size)
            .toList();

    for (int i = 1; i < sizes.size(); i++) {
      assertThat(sizes.get(i - 1) + sizes.get(i)).isGreaterThan(customer.size());
    }
  }

  @Test
  void thirtyOneSubscriptionsAreTwoRequests() {
    var all = IntStream.range(0, 31).mapToObj(i -> subscription("s" + i, null)).toList();

    assertThat(TransferBatches.of(all, LARGEST_LOT)).extracting(List::size).containsExactly(25, 6);
  }

  @Test
  void aBaseWithMoreAddOnsThanALotHoldsIsRefused() {
    List<Subscription> all = new ArrayList<>(List.of(subscription("base", null)));
    IntStream.range(0, 25).mapToObj(i -> subscription("a" + i, "base")).forEach(all::add);

    assertThatThrownBy(() -> TransferBatches.of(all, LARGEST_LOT))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.type()).isEqualTo("unit-too-large"))
        .hasMessageStartingWith("base and its 25 add-ons have to travel in one request");
  }

  /** In each lot the ids in order: which lot a subscription is in, not where in it. */
  private static List<List<String>> ids(List<List<Subscription>> lots) {
    return lots.stream()
        .map(lot -> lot.stream().map(Subscription::subscriptionId).sorted().toList())
        .toList();
  }

  private static Subscription subscription(String id, String addOnOf) {
    return new Subscription("c", id, "Office", Subscription.Kind.LICENSE, addOnOf, 5, null, null);
  }
}
