package org.cspenrollment.policy.oracle;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Draws evaluation requests. Days lie near the days on which something changes, amounts near the
 * bars, and every fact is left out now and then. One partner of three has nearly everything in
 * order: of a list, it gets the first.
 */
public final class RandomRequests {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<LocalDate> TURNS =
      List.of(
          LocalDate.parse("2018-08-31"),
          LocalDate.parse("2018-12-20"),
          LocalDate.parse("2019-06-15"),
          LocalDate.parse("2020-10-27"),
          LocalDate.parse("2021-01-01"),
          LocalDate.parse("2022-02-28"),
          LocalDate.parse("2023-07-18"),
          LocalDate.parse("2024-04-10"),
          LocalDate.parse("2025-10-01"),
          LocalDate.parse("2026-01-31"),
          LocalDate.parse("2026-08-26"),
          LocalDate.parse("2026-12-14"));

  private static final List<String> CASES = List.of("RENEWAL", "RENEWAL", "NEW", "NEW_REGION");

  private final Random random;
  private LocalDate basis = LocalDate.EPOCH;
  private boolean orderly;

  /** Draws the same for the same seed. */
  public RandomRequests(long seed) {
    random = new Random(seed);
  }

  /** The next request, as its body. */
  public ObjectNode next() {
    orderly = false;
    basis = turnOrAnyDay();
    orderly = random.nextInt(3) == 0;
    var body = JSON.createObjectNode();
    body.put("caseType", CASES.get(random.nextInt(CASES.size())));
    dates(body);
    flag(body, "deadlinePassed");
    flag(body, "evidenceInTime");
    text(body, "election", "STAY", "STAY", "STAY", "STAY", "STAY", "STAY", "MOVE", "LEAVE");
    plan(body);
    evidence(body);
    money(body);
    tenure(body);
    registry(body);
    return body;
  }

  private void dates(ObjectNode body) {
    if (often()) {
      body.put("asOf", basis.minusDays(random.nextInt(100)).toString());
      body.put("basisDate", basis.toString());
    } else {
      body.put("asOf", basis.toString());
      day(body, "submittedOn", 20);
    }
    if (often()) {
      body.put("enrolledOn", basis.minusDays(random.nextInt(4000)).toString());
    }
    if (random.nextBoolean()) {
      body.put("planRenewalOn", basis.plusDays(random.nextInt(1500) - 1000).toString());
    }
    if (random.nextBoolean()) {
      body.put("anniversaryMonth", 1 + random.nextInt(12));
    }
  }

  private void plan(ObjectNode body) {
    if (often()) {
      var plan = body.putObject("plan");
      text(plan, "type", "ASFP", "ASFP", "PSFP", "UFP", kindThatIsNone());
      if (often()) {
        plan.put("start", basis.minusDays(nearAny(100, -1, 0, 366)).toString());
      }
      if (often()) {
        plan.put("end", basis.plusDays(nearAny(300, -3, 0, 29, 30, 90, 91)).toString());
      }
      if (random.nextInt(4) == 0) {
        day(plan, "originalEnd", 40);
      }
      flag(plan, "groupMatches");
    }
    text(body, "credit", "PASSED", "PASSED", "PENDING", "FAILED");
    if (random.nextInt(3) == 0) {
      day(body, "creditOn", 300);
    }
  }

  private String kindThatIsNone() {
    return any("BENEFIT_PACKAGE", "SIGNATURE", "CUSTOMER_UNIFIED");
  }

  private void evidence(ObjectNode body) {
    var services = body.putArray("services");
    for (int left = List.of(2, 0, 1).get(drawn(3)); left > 0; left--) {
      var service = services.addObject();
      service.put("type", any("MANAGED_SERVICE", "IP_SERVICE", "CUSTOMER_SOLUTION"));
      service.put("state", any("ACCEPTED", "PENDING", "REJECTED"));
    }
    if (often()) {
      var infrastructure = body.putObject("infrastructure");
      flag(infrastructure, "billing");
      flag(infrastructure, "provisioning");
    }
  }

  private void money(ObjectNode body) {
    if (often()) {
      var revenue = body.putObject("revenue");
      long near =
          List.of(150_000_000L, 27_000_000L, 30_000_000L, 90_000_000L, 100_000_000L).get(drawn(5));
      if (often()) {
        revenue.put("countedCents", near + random.nextInt(3) - 1);
      }
      if (often()) {
        revenue.put("perpetualCents", random.nextInt(3) * 1_000_000L);
      }
      if (random.nextInt(4) == 0) {
        revenue.put("disputed", random.nextBoolean());
      }
      if (random.nextInt(4) == 0) {
        revenue.put("waiver", "QMTH_20201102");
      }
    }
    if (random.nextBoolean()) {
      body.put("growthPercent", random.nextInt(5) - 2);
    }
  }

  private void tenure(ObjectNode body) {
    if (random.nextBoolean()) {
      body.put("tenureMonths", List.of(13, 0, 5, 11, 12).get(drawn(5)));
    }
    if (random.nextBoolean()) {
      body.put("indirectResellerSince", basis.minusDays(nearAny(700, 0, 365, 366)).toString());
    }
  }

  private void registry(ObjectNode body) {
    if (often()) {
      var security = body.putObject("security");
      flag(security, "mfa");
      flag(security, "contact");
      if (often()) {
        security.put("averageAlertHours", List.of(23.5, 24.0, 24.5).get(drawn(3)));
      }
    }
    if (often()) {
      body.put("designations", List.of(2, 0, 1).get(drawn(3)));
    }
    if (random.nextBoolean()) {
      body.put("designationsExpired", random.nextInt(2));
    }
    if (random.nextInt(4) == 0) {
      body.put("designationRenewalPending", random.nextBoolean());
    }
    if (often()) {
      var assessment = body.putObject("assessment");
      text(assessment, "result", "PASS", "PASS", "PASS", "FAIL", "SCHEDULED");
      if (often()) {
        assessment.put("date", basis.minusDays(nearAny(10, -10, 0, 365, 366)).toString());
      }
    }
    text(body, "verification", "AUTHORIZED", "AUTHORIZED", "AUTHORIZED", "PENDING", "REJECTED");
    var agreements = body.putObject("agreements");
    flag(agreements, "direct");
    flag(agreements, "maicppOrganisation");
    flag(agreements, "maicppTenant");
    List.of("firstLevelSupport", "signerAuthority", "membershipActive", "questionnairePassed")
        .forEach(name -> flag(body, name));
  }

  private LocalDate turnOrAnyDay() {
    return often()
        ? TURNS.get(random.nextInt(TURNS.size())).plusDays(random.nextInt(3) - 1)
        : LocalDate.parse("2018-06-01").plusDays(random.nextInt(3500));
  }

  private void day(ObjectNode node, String name, int away) {
    node.put(name, basis.plusDays(nearAny(-away, 0, away)).toString());
  }

  /** True three times as often as false; now and then unknown. */
  private void flag(ObjectNode node, String name) {
    int drawn = random.nextInt(orderly ? 150 : 9);
    if (drawn > 0) {
      node.put(name, drawn > 2);
    }
  }

  private void text(ObjectNode node, String name, String... values) {
    if (often()) {
      node.put(name, any(values));
    }
  }

  private boolean often() {
    return random.nextInt(orderly ? 150 : 6) > 0;
  }

  private String any(String... values) {
    return values[drawn(values.length)];
  }

  /** One of the numbers, or the one beside it. */
  private int nearAny(Integer... numbers) {
    return numbers[drawn(numbers.length)] + random.nextInt(3) - 1;
  }

  /** An index, in an orderly request nearly always the first. */
  private int drawn(int size) {
    return orderly && random.nextInt(50) > 0 ? 0 : random.nextInt(size);
  }
}
