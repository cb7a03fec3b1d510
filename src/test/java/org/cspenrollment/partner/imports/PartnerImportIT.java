package org.cspenrollment.partner.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.partner.RegistryFile.fields;
import static org.cspenrollment.partner.RegistryFile.line;
import static org.cspenrollment.partner.RegistryFile.newTenantId;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PartnerEvent;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.kernel.PartnerStatus;
import org.cspenrollment.kernel.TenantId;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.PlanType;
import org.cspenrollment.partner.RefusedAsProblem;
import org.cspenrollment.partner.RegistryFile;
import org.cspenrollment.partner.SupportPlan;
import org.cspenrollment.partner.TenantFields;
import org.cspenrollment.partner.sheet.LineErrors;
import org.cspenrollment.platform.PageRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@SpringBootTest(properties = "csp.partners.import-limit=1MB")
@AutoConfigureMockMvc
@Import(RefusedAsProblem.class)
class PartnerImportIT {

  @Autowired private MockMvc mvc;
  @Autowired private Partners partners;
  @Autowired private AuditTrail audit;

  private final String tenant = newTenantId();
  private final String other = newTenantId();

  @ParameterizedTest
  @CsvSource({
    "누리구름기술, 누리구름",
    "ＮＵＲＩ구름, nuri구름",
    "İnci Yazılım, inci",
    "شرکت نرم\u200Cافزاری نور, نرم\u200Cافزاری"
  })
  void f13f14ANameIsKeptComposedAndFoundHoweverItIsTyped(String name, String typed)
      throws Exception {
    var line = line(tenant, "name", Normalizer.normalize(name, Normalizer.Form.NFD));

    send(RegistryFile.of(line)).andExpect(status().isOk());

    assertThat(partners.require(new TenantId(tenant)).name())
        .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
    for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
      assertThat(partners.list(new PageRequest(0, 200), Normalizer.normalize(typed, form)).items())
          .extracting(found -> found.tenantId().value())
          .contains(tenant);
    }
  }

  @Test
  void createsATenantAndItsOrganisation() throws Exception {
    send(RegistryFile.of(line(tenant))).andExpect(status().isOk()).andExpect(counts(1, 0, 0));

    var stored = partners.require(new TenantId(tenant));
    assertThat(stored.enrolledOn()).isEqualTo(LocalDate.of(2017, 10, 15));
    assertThat(stored.plan().type()).isEqualTo(PlanType.ASFP);
    assertThat(stored.plan().end()).isEqualTo(LocalDate.of(2019, 9, 19));
    assertThat(stored.status()).isEqualTo(PartnerStatus.ACTIVE);
    assertThat(stored.standing().directAgreement()).isNull();
    assertThat(partners.organisation(new OrganisationId("ORG-" + tenant)).orElseThrow().name())
        .isEqualTo("Hanul Cloud");
  }

  @Test
  void theSameFileTwiceChangesNothing() throws Exception {
    var file = RegistryFile.of(line(tenant), line(other));
    send(file).andExpect(counts(2, 0, 0));

    send(file).andExpect(status().isOk()).andExpect(counts(0, 0, 2));

    assertThat(partners.require(new TenantId(tenant)).version()).isEqualTo(1);
  }

  @Test
  void f16AnAddressOfLettersOfItsCountryIsKeptAsServersTakeItAndStaysTheSame() throws Exception {
    var file = RegistryFile.of(line(tenant, "contactEmail", "a@한빛클라우드.한국"));
    send(file).andExpect(counts(1, 0, 0));
    send(file).andExpect(counts(0, 0, 1));

    assertThat(partners.require(new TenantId(tenant)).contactEmail())
        .isEqualTo("a@xn--hy1bu3c04i29idvmj9g.xn--3e0b707e");
  }

  @Test
  void onlyTheTenantThatDiffersIsUpdated() throws Exception {
    send(RegistryFile.of(line(tenant), line(other)));

    send(RegistryFile.of(line(tenant, "planEnd", "2019-12-31"), line(other)))
        .andExpect(counts(0, 1, 1));

    assertThat(partners.require(new TenantId(tenant)).plan().end())
        .isEqualTo(LocalDate.of(2019, 12, 31));
    assertThat(partners.require(new TenantId(tenant)).version()).isEqualTo(2);
    assertThat(partners.require(new TenantId(other)).version()).isEqualTo(1);
  }

  @Test
  void aDryRunReportsAndChangesNothing() throws Exception {
    long before = entries();

    mvc.perform(
            post("/api/v1/partners/import")
                .param("dryRun", "true")
                .contentType("text/csv")
                .content(RegistryFile.of(line(tenant)))
                .with(user("manager1").roles("MANAGER"))
                .with(csrf()))
        .andExpect(counts(1, 0, 0));

    assertThat(partners.find(new TenantId(tenant))).isEmpty();
    assertThat(partners.organisation(new OrganisationId("ORG-" + tenant))).isEmpty();
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void oneWrongLineKeepsEveryOtherOut() throws Exception {
    refused(RegistryFile.of(line(tenant), line(other, "country", "XX")), 3, "country");

    assertThat(partners.find(new TenantId(tenant))).isEmpty();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "tenantId|kr-10421",
        "tenantId|KR-12",
        "tenantId|''",
        "organisationId|''",
        "organisationId|a b",
        "name|''",
        "name|Hanul\u202EduolC",
        "name|Han\u0007ul",
        "country|KOR",
        "timeZone|Asia/Nowhere",
        "language|de",
        "currency|WON",
        "enrolledOn|2026-02-29",
        "enrolledOn|2017-13-01",
        "enrolledOn|15.10.2017",
        "enrolledOn|1999-01-01",
        "enrolledOn|٢٠١٧-10-15",
        "contactEmail|nobody",
        "contactEmail|a@b.example,c@d.example",
        "contactEmail|a..b@b.example",
        "contactEmail|a.@b.example",
        "planType|asfp",
        "planContractId|a;b",
        "planStart|tomorrow",
        "planEnd|2018-09-19",
        "planRenewalOn|2018-9-1",
        "anniversaryMonth|13",
        "anniversaryMonth|0",
        "anniversaryMonth|1.5",
      })
  void aFieldThatIsWrongIsNamedByLineAndColumn(String column, String value) throws Exception {
    refused(RegistryFile.of(line(other), line(tenant, column, value)), 3, column);
  }

  @Test
  void aLineBreakInANameIsRefusedAndTheLinesAfterItAreCountedRight() throws Exception {
    var file =
        RegistryFile.of(
            line(tenant, "name", "x\r\nBcc: a@b"),
            "",
            line(other, "name", "a\nb"),
            line(newTenantId(), "country", "XX"));

    send(file)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].line").value(contains(2, 5, 7)))
        .andExpect(jsonPath("$.errors[*].column").value(contains("name", "name", "country")));
  }

  @Test
  void aTenantThatIsThereTwiceIsNamedWithItsFirstLine() throws Exception {
    send(RegistryFile.of(line(tenant), line(other), line(tenant)))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].line").value(4))
        .andExpect(jsonPath("$.errors[0].column").value("tenantId"))
        .andExpect(jsonPath("$.errors[0].message").value("is there twice, first in line 2"));
  }

  @Test
  void unknownMissingAndRepeatedColumnsAreRefused() throws Exception {
    var header = RegistryFile.HEADER;
    refused(header + ",colour\r\n", 1, "colour");
    refused(header.replace(",planEnd", "") + "\r\n", 1, "planEnd");
    refused(header + ",country\r\n", 1, "country");
    refused("", 1, null);
  }

  @Test
  void theColumnsMayComeInAnyOrderWithAByteOrderMark() throws Exception {
    var fields = fields(tenant);
    var columns = TenantFields.REQUIRED.stream().sorted().toList();
    var file =
        "\uFEFF"
            + String.join(",", columns)
            + "\n"
            + columns.stream().map(fields::get).collect(Collectors.joining(","));

    send(file).andExpect(status().isOk()).andExpect(counts(1, 0, 0));
  }

  @Test
  void aFileOfKoreanWindowsIsRefusedInOneSentence() throws Exception {
    var file = RegistryFile.of(line(other), line(tenant, "name", "한울 클라우드"));

    send(file.getBytes(Charset.forName("MS949")))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(1)))
        .andExpect(jsonPath("$.errors[0].message").value(containsString("CP949")));
  }

  @Test
  void linesThatAreNoCsvAreRefused() throws Exception {
    refused(RegistryFile.of(line(tenant), "KR-1,2,3"), 3, null);
    refused(RegistryFile.of(line(tenant), "\"never closed"), 3, null);
    refused(RegistryFile.of(line(tenant), "\"a\"b,"), 3, null);
    refused(RegistryFile.of(line(tenant), "\"" + "x".repeat(200_000)), 3, null);
  }

  @Test
  void noMoreThanAThousandErrorsAreListed() throws Exception {
    var lines =
        IntStream.range(0, 1_500)
            .mapToObj(i -> line(newTenantId(), "planType", "x"))
            .toArray(String[]::new);

    send(RegistryFile.of(lines))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(LineErrors.MOST_LISTED)));
  }

  @Test
  void aColumnThatIsMissingLeavesWhatIsKnownAndAnEmptyOneForgetsIt() throws Exception {
    var header = RegistryFile.HEADER + ",membershipActive";
    send(header + "\n" + line(tenant) + ",true\n").andExpect(counts(1, 0, 0));

    send(RegistryFile.of(line(tenant, "name", "Hanul"))).andExpect(counts(0, 1, 0));
    assertThat(partners.require(new TenantId(tenant)).standing().membershipActive()).isTrue();

    send(header + "\n" + line(tenant, "name", "Hanul") + ",\n").andExpect(counts(0, 1, 0));
    assertThat(partners.require(new TenantId(tenant)).standing().membershipActive()).isNull();
  }

  @Test
  void anotherContractForgetsWhatPeopleRecordedOfTheOldOne() throws Exception {
    send(RegistryFile.of(line(tenant)));
    var plan = partners.require(new TenantId(tenant)).plan();
    partners.recordPlan(
        new TenantId(tenant),
        new SupportPlan(
            plan.type(),
            plan.contractId(),
            "ACC-99887766",
            plan.start(),
            plan.end(),
            null,
            "Hanul",
            true));
    assertThat(partners.require(new TenantId(tenant)).plan().accessIdLast4()).isEqualTo("7766");

    send(RegistryFile.of(line(tenant, "planEnd", "2019-10-19"))).andExpect(counts(0, 1, 0));
    assertThat(partners.require(new TenantId(tenant)).plan().buyer()).isEqualTo("Hanul");

    send(RegistryFile.of(line(tenant, "planContractId", "ASFP-2"))).andExpect(counts(0, 1, 0));
    assertThat(partners.require(new TenantId(tenant)).plan().accessIdLast4()).isNull();
    assertThat(partners.require(new TenantId(tenant)).plan().buyer()).isNull();
  }

  @Test
  void theOrganisationIsCalledLikeItsFirstTenant() throws Exception {
    var first = fields("AA-100" + tenant.substring(3, 8));
    var second = fields(tenant);
    second.put("organisationId", "ORG-" + other);
    first.put("organisationId", "ORG-" + other);
    first.put("name", "Hanul Group");

    send(RegistryFile.of(line(second)));
    assertThat(partners.organisation(new OrganisationId("ORG-" + other)).orElseThrow().name())
        .isEqualTo("Hanul Cloud");
    send(RegistryFile.of(line(second), line(first)));

    assertThat(partners.organisation(new OrganisationId("ORG-" + other)).orElseThrow().name())
        .isEqualTo("Hanul Group");
    assertThat(partners.tenantsOf(new OrganisationId("ORG-" + other))).hasSize(2);
  }

  @Test
  void theRecordKnowsTheFileByItsHashAndNoIdentifiers() throws Exception {
    send(RegistryFile.of(line(tenant)));

    var entry = audit.entries(PartnerEvent.STREAM, new PageRequest(0, 1)).items().get(0);
    assertThat(entry.action()).isEqualTo("PARTNERS_IMPORTED");
    assertThat(entry.details()).contains("\"created\":1").contains(entry.subject());
    assertThat(entry.subject()).matches("[0-9a-f]{64}");
    assertThat(entry.details()).doesNotContain("778812");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "application/vnd.ms-excel",
        "text/plain",
        "text/csv;charset=euc-kr",
        "application/octet-stream"
      })
  void whatTheSenderCallsTheFileDoesNotCount(String type) throws Exception {
    sendAs(type, RegistryFile.of(line(tenant))).andExpect(counts(1, 0, 0));
  }

  @Test
  void whatIsNoFileIsRefused() throws Exception {
    sendAs("application/json", RegistryFile.of(line(tenant)))
        .andExpect(status().isUnsupportedMediaType());
  }

  private ResultActions sendAs(String type, String file) throws Exception {
    return mvc.perform(
        post("/api/v1/partners/import")
            .contentType(type)
            .content(file)
            .with(user("manager1").roles("MANAGER"))
            .with(csrf()));
  }

  @Test
  void aFileOverTheLimitIsRefused() throws Exception {
    send("x".repeat(1024 * 1024 + 1)).andExpect(status().isPayloadTooLarge());
  }

  private void refused(String file, int line, String column) throws Exception {
    send(file)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors", hasSize(1)))
        .andExpect(jsonPath("$.errors[0].line").value(line))
        .andExpect(jsonPath("$.errors[0].column").value(column));
    assertThat(partners.find(new TenantId(tenant))).isEmpty();
    assertThat(partners.find(new TenantId(other))).isEmpty();
  }

  private ResultActions send(String file) throws Exception {
    return send(file.getBytes(StandardCharsets.UTF_8));
  }

  private ResultActions send(byte[] file) throws Exception {
    return mvc.perform(
        post("/api/v1/partners/import")
            .contentType("text/csv")
            .content(file)
            .with(user("manager1").roles("MANAGER"))
            .with(csrf()));
  }

  private long entries() {
    return audit.entries(PartnerEvent.STREAM, new PageRequest(0, 1)).total();
  }

  private static ResultMatcher counts(int created, int updated, int unchanged) {
    return result -> {
      jsonPath("$.created").value(created).match(result);
      jsonPath("$.updated").value(updated).match(result);
      jsonPath("$.unchanged").value(unchanged).match(result);
    };
  }
}
