package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Assessment;
import org.cspenrollment.partner.Credit;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.Verification;
import org.cspenrollment.policy.facts.ServiceType;
import org.cspenrollment.policy.table.PinnedTableVersions;
import org.cspenrollment.policy.verdict.FactField;
import org.cspenrollment.policy.verdict.FactFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which facts a task records. */
class FactFieldsTableTest extends TableTest {

  private final FactFields fields = new FactFields(rules.tables);

  FactFieldsTableTest() {
    super("fact-fields");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "verify-support-package, REQ-SUP2, planType:CHOICE contractId:TEXT accessId:TEXT planStart:DATE"
        + " planEnd:DATE planEntity:TEXT entityMatches:BOOLEAN",
    "verify-service-evidence, REQ-SVC, serviceType:CHOICE serviceName:TEXT customersServed:INTEGER"
        + " firstDelivery:DATE",
    "verify-infrastructure, REQ-INF, billingCapability:BOOLEAN provisioningCapability:BOOLEAN",
    "verify-infrastructure, REQ-AR, billingCapability:BOOLEAN provisioningCapability:BOOLEAN",
    "verify-requirement, REQ-REV, amountCents:CENTS periodStart:DATE periodEnd:DATE source:TEXT",
    "verify-requirement, REQ-SPD, designation:TEXT validUntil:DATE source:TEXT",
    "verify-requirement, REQ-SEC, mfa:BOOLEAN contact:BOOLEAN averageAlertHours:DECIMAL"
        + " source:TEXT",
    "verify-requirement, REQ-VET, verification:CHOICE decidedOn:DATE source:TEXT",
    "verify-requirement, REQ-MPN, value:BOOLEAN asOf:DATE source:TEXT",
    "verify-requirement, REQ-AGR, value:BOOLEAN asOf:DATE source:TEXT",
    "verify-requirement, REQ-CRD, value:CHOICE asOf:DATE source:TEXT",
    "verify-requirement, REQ-TEN, value:INTEGER asOf:DATE source:TEXT",
    "verify-requirement, REQ-CAP, value:CHOICE asOf:DATE source:TEXT",
    "verify-requirement, REQ-PERF, value:PERCENT asOf:DATE source:TEXT",
    "verify-requirement, REQ-LATER, value:TEXT asOf:DATE source:TEXT",
    "confirm-not-met, REQ-REV, ''"
  })
  void theTaskAsksFor(String task, String requirement, String names) {
    assertThat(fields.of(task, new RequirementId(requirement), rules.pinned))
        .extracting(field -> field.name() + ":" + field.type())
        .containsExactlyElementsOf(names.isEmpty() ? List.of() : List.of(names.split(" ")));
  }

  @Test
  void onlyTheAccessIdMayBeLeftOut() {
    for (var task :
        List.of("verify-support-package", "verify-service-evidence", "verify-requirement")) {
      assertThat(fields.of(task, new RequirementId("REQ-REV"), rules.pinned))
          .filteredOn(field -> !field.required())
          .extracting(FactField::name)
          .isEqualTo(task.equals("verify-support-package") ? List.of("accessId") : List.of());
    }
  }

  /** What is recorded goes to the registry, so a choice is one of the values it knows. */
  @Test
  void choicesAreTheValuesOfTheFacts() {
    assertThat(choices("verify-support-package", "REQ-SUP2")).isEqualTo(names(PlanType.values()));
    assertThat(choices("verify-service-evidence", "REQ-SVC"))
        .isEqualTo(names(ServiceType.values()));
    assertThat(choices("verify-requirement", "REQ-VET")).isEqualTo(names(Verification.values()));
    assertThat(choices("verify-requirement", "REQ-CRD")).isEqualTo(names(Credit.values()));
    assertThat(choices("verify-requirement", "REQ-CAP"))
        .isEqualTo(names(Assessment.Result.values()));
  }

  @Test
  void aCaseThatWasOpenedBeforeThereWasATableGoesByTheOneInForce() {
    assertThat(
            fields.of(
                "verify-requirement",
                new RequirementId("REQ-REV"),
                new PinnedTableVersions(List.of())))
        .isEqualTo(fields.of("verify-requirement", new RequirementId("REQ-REV"), rules.pinned));
  }

  private List<String> choices(String task, String requirement) {
    return fields.of(task, new RequirementId(requirement), rules.pinned).stream()
        .filter(field -> field.type() == FactField.Type.CHOICE)
        .findFirst()
        .orElseThrow()
        .choices();
  }

  private static List<String> names(Enum<?>... values) {
    return java.util.Arrays.stream(values).map(Enum::name).toList();
  }
}
