package org.cspenrollment.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.account.Accounts;
import org.cspenrollment.account.NewAccount;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sign-ins of the demo; they exist nowhere else. */
@Component
@Profile("demo")
class DemoPeople {

  static final String PASSWORD = "demo-only-2018";

  private static final Map<String, String> NAMES =
      Map.of("KR-10421", "hanul", "DE-20077", "nordwind", "JP-30150", "kaede");

  private record Staff(Username username, String displayName, Role role) {}

  private static final List<Staff> STAFF =
      List.of(
          new Staff(new Username("reviewer1"), "Robin Reviewer", Role.REVIEWER),
          new Staff(new Username("reviewer2"), "Riley Reviewer", Role.REVIEWER),
          new Staff(new Username("lead1"), "Lee Lead", Role.LEAD_REVIEWER),
          new Staff(new Username("lead2"), "Lou Lead", Role.LEAD_REVIEWER),
          new Staff(new Username("manager1"), "Morgan Manager", Role.MANAGER),
          new Staff(new Username("manager2"), "Max Manager", Role.MANAGER),
          new Staff(new Username("policy1"), "Parker Policy", Role.POLICY_OWNER),
          new Staff(new Username("policy2"), "Pat Policy", Role.POLICY_OWNER),
          new Staff(new Username("admin1"), "Alex Administrator", Role.ADMINISTRATOR));

  private final Accounts accounts;

  DemoPeople(Accounts accounts) {
    this.accounts = accounts;
  }

  void ensureStaff() {
    accounts.ensureAll(
        STAFF.stream()
            .map(
                person ->
                    new NewAccount(
                        person.username().value(),
                        person.displayName(),
                        person.username() + "@office.example",
                        "en",
                        Set.of(person.role()),
                        Optional.empty()))
            .toList(),
        PASSWORD);
  }

  /** One user for each tenant, named like its tenant id; three of them have names of their own. */
  void ensurePartnersOf(List<Tenant> tenants) {
    accounts.ensureAll(
        tenants.stream()
            .map(
                tenant ->
                    new NewAccount(
                        username(tenant),
                        tenant.name(),
                        tenant.contactEmail(),
                        tenant.language(),
                        Set.of(Role.PARTNER),
                        Optional.of(tenant.organisationId().value())))
            .toList(),
        PASSWORD);
  }

  static String username(Tenant tenant) {
    return NAMES.getOrDefault(
        tenant.tenantId().value(), tenant.tenantId().value().toLowerCase(Locale.ROOT));
  }

  static boolean hasNameOfItsOwn(Tenant tenant) {
    return NAMES.containsKey(tenant.tenantId().value());
  }
}
