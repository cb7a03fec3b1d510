package org.cspenrollment.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Tenant;

/**
 * Who has which fate in which year: in turn, by the month in which they enrolled, so that each
 * occurs among the tenants of any two months; and every year another one.
 */
class DemoPaths {

  /** Most are renewed, as it should be. */
  private static final int RENEWED_EVERY = 5;

  private static final List<DemoPath> TURNS = turns();

  private final Map<String, Integer> turns = new HashMap<>();

  /** The fates of these tenants; others have none. */
  DemoPaths(List<Tenant> tenants) {
    tenants.stream()
        .sorted(
            Comparator.comparingInt((Tenant tenant) -> tenant.enrolledOn().getMonthValue())
                .thenComparing(Tenant::tenantId))
        .forEach(tenant -> turns.put(tenant.tenantId().value(), turns.size()));
  }

  Optional<DemoPath> of(TenantId tenantId, int year) {
    return Optional.ofNullable(turns.get(tenantId.value()))
        .map(turn -> TURNS.get((turn + year) % TURNS.size()));
  }

  private static List<DemoPath> turns() {
    var turns = new ArrayList<DemoPath>();
    for (var fate : DemoPath.values()) {
      turns.add(fate);
      if (turns.size() % RENEWED_EVERY == 0) {
        turns.add(DemoPath.RENEWED);
      }
    }
    return List.copyOf(turns);
  }
}
