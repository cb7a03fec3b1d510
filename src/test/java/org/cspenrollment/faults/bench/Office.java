package org.cspenrollment.faults.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** The people of the bench, and the partners and cases they make for a trial. */
public final class Office {

  private static final String HEADER =
      "tenantId,organisationId,name,country,timeZone,language,currency,enrolledOn,contactEmail,"
          + "planType,planContractId,planStart,planEnd,planRenewalOn,anniversaryMonth\n";

  private final Bench bench;
  private final String password;
  private final AtomicInteger nextTenant = new AtomicInteger(1_000_000);

  Office(Bench bench, String password) {
    this.bench = bench;
    this.password = password;
  }

  /**
   * Makes the accounts of the office with the password of the first administrator: an invitation
   * does the same, slower. The next node that starts hands them on to the engine.
   */
  void moveIn(String administrator) {
    Waiting.until(
        "there is an administrator",
        30,
        () ->
            bench.stored().count("select count(*) from account_role where role = 'ADMINISTRATOR'")
                == 1);
    for (var who :
        List.of("manager1", "manager2", "reviewer1", "reviewer2", "lead1", "lead2", "policy1")) {
      account(administrator, who, "");
    }
    role("manager%", "MANAGER");
    role("reviewer%", "REVIEWER");
    role("lead%", "LEAD_REVIEWER");
    role("policy%", "POLICY_OWNER");
  }

  /** Waits until the engine knows them, too. */
  void awaitSettled() {
    Waiting.until(
        "the engine knows the office",
        30,
        () ->
            bench.stored().count("select count(*) from act_id_membership where user_id_ like '%1'")
                >= 4);
  }

  /** Somebody who signs in with this name. */
  public Person person(String name) {
    return new Person(name, password);
  }

  /** Somebody who tries this name with a password that is not theirs. */
  public Person stranger(String name) {
    return new Person(name, "incorrect horse battery staple");
  }

  /** A manager who sends the password with each request. */
  public Person manager() {
    return person("manager1").basic();
  }

  /** A new user of this organisation. */
  public Person partner(String organisation) {
    var name = organisation.toLowerCase(Locale.ROOT) + "." + nextTenant.incrementAndGet();
    account("first", name, organisation);
    role(name, "PARTNER");
    return person(name);
  }

  /**
   * Imports tenants whose window is open today, all of one organisation.
   *
   * @return their ids
   */
  public List<String> tenants(String organisation, int count) {
    var enrolled = LocalDate.now(ZoneOffset.UTC).plusDays(60).minusYears(3);
    return tenants(organisation, count, enrolled);
  }

  /** Imports tenants that were enrolled on this day. */
  public List<String> tenants(String organisation, int count, LocalDate enrolled) {
    int begin = nextTenant.getAndAdd(count);
    var ids = IntStream.range(begin, begin + count).mapToObj(number -> "KR-" + number).toList();
    var lines = new StringBuilder(HEADER);
    ids.forEach(
        id ->
            lines.append(
                "%s,%s,Bench %s,KR,Asia/Seoul,en,KRW,%s,%s@partner.example,ASFP,C-1,%s,%s,,\n"
                    .formatted(
                        id,
                        organisation,
                        id,
                        enrolled,
                        id.toLowerCase(Locale.ROOT),
                        LocalDate.now(ZoneOffset.UTC).minusMonths(2),
                        LocalDate.now(ZoneOffset.UTC).plusMonths(10))));
    manager().postCsv(bench.one(), "/api/v1/partners/import", lines.toString()).expect(200);
    return ids;
  }

  /** Asks for a launch of today, and returns where it is to be read. */
  public String launch(Node node) {
    return manager()
        .post(node, "/api/v1/enrollments/launch", "{}")
        .expect(202)
        .location()
        .orElseThrow();
  }

  /** Opens the case of each of these tenants, one by one. */
  public List<String> cases(List<String> tenants) {
    var manager = person("manager1").signIn(bench.one());
    return tenants.stream().map(tenant -> opened(manager, tenant)).toList();
  }

  /** Asked again while something else, such as a launch that goes on, has the tenant in hand. */
  private String opened(Person manager, String tenant) {
    var body = "{\"tenantId\":\"" + tenant + "\"}";
    Waiting.until(
        tenant + " is open",
        60,
        () -> {
          var answer = manager.post(bench.one(), "/api/v1/enrollments", body);
          return answer.status() != 503 && answer.expect(201).done();
        });
    return bench
        .stored()
        .texts("select case_number from enrollment where tenant_id = ?", tenant)
        .get(0);
  }

  /** A requirement of this case for which files are asked. */
  public String requirementToProve(String caseNumber) {
    for (var requirement :
        manager()
            .get(bench.one(), "/api/v1/enrollments/" + caseNumber)
            .expect(200)
            .json()
            .get("requirements")) {
      if (requirement.get("verifiedBy").asText().equals("HUMAN")) {
        return requirement.get("id").asText();
      }
    }
    throw new AssertionError("Nothing to prove in " + caseNumber);
  }

  private void account(String like, String name, String organisation) {
    bench
        .stored()
        .change(
"""
insert into account (username, display_name, password_hash, language, organisation_id, contact_email, created_at, changed_at)
select ?, ?, password_hash, 'en', nullif(?, ''), ? || '@bench.example', created_at, changed_at
from account where username = ?
""",
            name,
            name,
            organisation,
            name,
            like);
  }

  private void role(String names, String role) {
    bench
        .stored()
        .change(
            """
            insert into account_role (username, side, role)
            select username, side, ? from account where username like ?
            on conflict do nothing
            """,
            role,
            names);
  }
}
