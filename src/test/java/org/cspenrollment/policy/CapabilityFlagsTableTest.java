package org.cspenrollment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.stream.Stream;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.policy.enforcement.Capability;
import org.cspenrollment.policy.enforcement.Permission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** D6: what a status still allows. */
class CapabilityFlagsTableTest extends TableTest {

  private static final String[] NEW_THINGS = {
    "newSubscriptions",
    "newAddOns",
    "oneTimePurchases",
    "sharedServices",
    "createCustomerTenants",
    "requestDirectRelationship",
    "createSandbox"
  };
  private static final String[] EXISTING_THINGS = {
    "existingSubscriptions",
    "renewals",
    "suspendSubscriptions",
    "adjustUp",
    "adjustDown",
    "manageAzure"
  };

  CapabilityFlagsTableTest() {
    super("capability-flags");
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusSaysSomethingAboutEveryCapabilityInBothLanguages(PartnerStatus status) {
    assertThat(of(status))
        .hasSize(NEW_THINGS.length + EXISTING_THINGS.length + 1)
        .allSatisfy(
            capability -> {
              assertThat(capability.what().en()).isNotBlank();
              assertThat(capability.why().ko()).containsPattern("[가-힣]");
              assertThat(capability.source()).endsWith(capability.confidence());
            })
        .extracting(Capability::id)
        .doesNotHaveDuplicates();
  }

  @Test
  void activeAllowsEverythingAndRevokedAndLeftNothing() {
    assertThat(with(PartnerStatus.ACTIVE, Permission.YES)).hasSize(14);
    assertThat(with(PartnerStatus.REVOKED, Permission.NO)).hasSize(14);
    assertThat(with(PartnerStatus.LEFT, Permission.NO)).hasSize(14);
  }

  @Test
  void restrictedBlocksWhatIsNewAndKeepsWhatExists() {
    assertThat(with(PartnerStatus.RESTRICTED, Permission.NO))
        .containsExactlyElementsOf(both(NEW_THINGS, "indirectInvite"));
    assertThat(with(PartnerStatus.RESTRICTED, Permission.YES)).containsExactly(EXISTING_THINGS);
  }

  @Test
  void dualIsRestrictedWithTheInvitationsOfAnIndirectReseller() {
    assertThat(with(PartnerStatus.DUAL, Permission.NO)).containsExactly(NEW_THINGS);
    assertThat(with(PartnerStatus.DUAL, Permission.YES))
        .containsExactlyElementsOf(both(EXISTING_THINGS, "indirectInvite"));
  }

  @Test
  void suspendedAlsoBlocksMoreLicencesAndDoesNotKnowAboutRenewals() {
    assertThat(with(PartnerStatus.SUSPENDED, Permission.NO))
        .containsExactlyElementsOf(both(NEW_THINGS, "adjustUp", "indirectInvite"));
    assertThat(with(PartnerStatus.SUSPENDED, Permission.CHECK)).containsExactly("renewals");
    assertThat(with(PartnerStatus.SUSPENDED, Permission.YES))
        .containsExactly(
            "existingSubscriptions", "suspendSubscriptions", "adjustDown", "manageAzure");
  }

  @Test
  void anIndirectResellerOnlyHasItsInvitations() {
    assertThat(with(PartnerStatus.INDIRECT_RESELLER, Permission.YES))
        .containsExactly("indirectInvite");
  }

  @Test
  void aStatusNobodyKnowsIsADefect() {
    assertThatIllegalStateException()
        .isThrownBy(() -> rules.capabilities.capabilities("UNHEARD_OF", rules.pinned));
  }

  private List<Capability> of(PartnerStatus status) {
    return rules.capabilities.capabilities(status.name(), rules.pinned);
  }

  private List<String> with(PartnerStatus status, Permission allowed) {
    return of(status).stream()
        .filter(capability -> capability.allowed() == allowed)
        .map(Capability::id)
        .toList();
  }

  private static List<String> both(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toList();
  }
}
