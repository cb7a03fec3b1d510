package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;

/** What the rules would say, asked before a partner hands in. */
@PortalTest
class PreCheckIT {

  @Autowired private OfficeDesk office;
  @Autowired private Visitor visitor;
  @Autowired private Enrollments enrollments;

  @Test
  void foreseesWhatTheRulesSayOfWhatThePartnerStates() throws Exception {
    var enrollment = office.opens();
    var partner = OfficeDesk.partner(enrollment, Locale.ENGLISH);

    visitor.uploads(partner, enrollment.id().value(), "REQ-SUP2", "plan.pdf");
    assertThat(result(partner, enrollment, "REQ-SUP2")).isEqualTo("MET SUP_OK");
    declare(partner, enrollment, "REQ-SUP2", Map.of("planType", "BENEFIT_PACKAGE"));
    assertThat(result(partner, enrollment, "REQ-SUP2")).isEqualTo("NOT_MET SUP_WRONG_KIND");
    declare(
        partner,
        enrollment,
        "REQ-SUP2",
        Map.of("planType", "PSFP", "planStart", "2018-09-20", "planEnd", "2018-11-30"));
    assertThat(result(partner, enrollment, "REQ-SUP2")).isEqualTo("MET_FOLLOWUP SUP_EXPIRING_90");
    assertThat(read(partner, enrollment, "$.complete")).isEqualTo(false);
  }

  @Test
  void minor6WhatNobodyHasStatedOrShownIsOpenAndNeitherMetNorNotMet() throws Exception {
    var enrollment = office.opens();
    var partner = OfficeDesk.partner(enrollment, Locale.ENGLISH);

    for (var requirement : List.of("REQ-SUP2", "REQ-SVC", "REQ-INF")) {
      assertThat(result(partner, enrollment, requirement)).startsWith("PENDING ");
    }
    assertThat(sentence(partner, enrollment, "REQ-SUP2"))
        .isEqualTo("At least one document of the plan.");
    assertThat(sentence(partner, enrollment, "REQ-SVC"))
        .isEqualTo("The kind of service is not stated yet.");
    assertThat(visitor.sees(partner, "/portal/cases/" + enrollment.id() + "/pre-check"))
        .contains("Not decided yet", "No file yet")
        .doesNotContain("result-not_met");
  }

  @Test
  void majorM6OneDocumentOfTwoIsNotMet() throws Exception {
    var enrollment = office.opens();
    var partner = OfficeDesk.partner(enrollment, Locale.ENGLISH);
    declare(partner, enrollment, "REQ-SVC", Map.of("serviceType", "IP_SERVICE"));
    var first = Visitor.pdf();
    visitor.uploads(partner, enrollment.id().value(), "REQ-SVC", pdf("description.pdf", first));

    assertThat(result(partner, enrollment, "REQ-SVC")).isEqualTo("PENDING null");
    assertThat(sentence(partner, enrollment, "REQ-SVC")).startsWith("At least two documents");
    assertThat(documents(partner, enrollment, "REQ-SVC")).isEqualTo("1 of 2");
    assertThat(first(partner, enrollment, "REQ-SVC", "documents.proof[*].code"))
        .isEqualTo("SERVICE_TWO_KINDS");
    visitor.uploads(partner, enrollment.id().value(), "REQ-SVC", pdf("copy.pdf", first));
    assertThat(documents(partner, enrollment, "REQ-SVC")).isEqualTo("1 of 2");

    visitor.uploads(partner, enrollment.id().value(), "REQ-SVC", pdf("report.pdf", Visitor.pdf()));
    assertThat(documents(partner, enrollment, "REQ-SVC")).isEqualTo("2 of 2");
    assertThat(result(partner, enrollment, "REQ-SVC")).isEqualTo("MET SVC_OK");
  }

  @Test
  void foreseesTheOutcomeOnceEverythingIsStatedAndThere() throws Exception {
    var enrollment = office.opens();
    var partner = OfficeDesk.partner(enrollment, Locale.ENGLISH);
    for (var requirement : List.of("REQ-SUP2", "REQ-SVC", "REQ-INF")) {
      visitor.uploads(partner, enrollment.id().value(), requirement, requirement + ".pdf");
      visitor.uploads(partner, enrollment.id().value(), requirement, pdf("2.pdf", Visitor.pdf()));
    }
    declare(
        partner,
        enrollment,
        "REQ-SUP2",
        Map.of("planType", "ASFP", "planStart", "2018-09-20", "planEnd", "2019-09-19"));
    declare(partner, enrollment, "REQ-SVC", Map.of("serviceType", "IP_SERVICE"));
    declare(
        partner,
        enrollment,
        "REQ-INF",
        Map.of("billingCapability", "true", "provisioningCapability", "false"));

    assertThat(read(partner, enrollment, "$.complete")).isEqualTo(true);
    assertThat(read(partner, enrollment, "$.outcome.decision")).isEqualTo("REMEDIATE");
    assertThat(result(partner, enrollment, "REQ-INF"))
        .isEqualTo("NOT_MET INF_PROVISIONING_MISSING");

    declare(
        partner,
        enrollment,
        "REQ-INF",
        Map.of("billingCapability", "true", "provisioningCapability", "true"));
    assertThat(read(partner, enrollment, "$.outcome.decision")).isEqualTo("RENEW");
    assertThat(state(enrollment)).isEqualTo(EnrollmentState.IN_PREPARATION);
  }

  @Test
  void thePageSaysItInTheReadersLanguage() {
    var enrollment = office.opens();
    var page = "/portal/cases/" + enrollment.id() + "/pre-check";

    assertThat(visitor.sees(OfficeDesk.partner(enrollment, Locale.ENGLISH), page))
        .contains("Check before handing in", "Something is still open", "No file yet")
        .contains("It is no decision");
    assertThat(visitor.sees(OfficeDesk.partner(enrollment, Locale.KOREAN), page))
        .contains("제출 전 확인", "아직 확인되지 않은 항목이 있습니다", "파일 없음");
  }

  @Test
  void someoneElsesCaseIsAsGoodAsNone() {
    var enrollment = office.opens();
    var stranger = SignedIn.partner("nordwind", "ORG-of-somebody-else");

    for (var path : List.of("/portal/cases/%s/pre-check", "/api/v1/enrollments/%s/pre-check")) {
      assertThat(visitor.asks(stranger, path.formatted(enrollment.id())).getStatus())
          .isEqualTo(404);
    }
    assertThat(
            visitor
                .asks(
                    SignedIn.staff("policy1", Role.POLICY_OWNER),
                    "/api/v1/enrollments/" + enrollment.id() + "/pre-check")
                .getStatus())
        .isEqualTo(403);
  }

  @Test
  void thereIsNothingToForeseeOnceItIsDecided() {
    var enrollment = office.opens();
    var partner = OfficeDesk.partner(enrollment, Locale.ENGLISH);
    for (var requirement : List.of("REQ-SUP2", "REQ-SVC", "REQ-INF")) {
      visitor.uploads(partner, enrollment.id().value(), requirement, requirement + ".pdf");
    }
    visitor.sends(
        partner,
        "/portal/cases/" + enrollment.id() + "/submission",
        Map.of("requirements", "REQ-SUP2,REQ-SVC,REQ-INF"));
    office.everythingMet(enrollment);

    assertThat(
            visitor
                .asks(partner, "/api/v1/enrollments/" + enrollment.id() + "/pre-check")
                .getStatus())
        .isEqualTo(409);
  }

  private void declare(
      Actor partner, Enrollment enrollment, String requirement, Map<String, String> facts) {
    visitor.sends(
        partner,
        "/portal/cases/" + enrollment.id() + "/requirements/" + requirement + "/declaration",
        facts);
  }

  private static MockMultipartFile pdf(String name, byte[] content) {
    return new MockMultipartFile("file", name, "application/pdf", content);
  }

  private String sentence(Actor partner, Enrollment enrollment, String requirement)
      throws Exception {
    return first(partner, enrollment, requirement, "sentence.en");
  }

  private String documents(Actor partner, Enrollment enrollment, String requirement)
      throws Exception {
    return first(partner, enrollment, requirement, "documents.there")
        + " of "
        + first(partner, enrollment, requirement, "documents.needed");
  }

  private String first(Actor partner, Enrollment enrollment, String requirement, String of)
      throws Exception {
    return String.valueOf(
        ((List<?>) read(partner, enrollment, "$.findings[?(@.id == '" + requirement + "')]." + of))
            .get(0));
  }

  private String result(Actor partner, Enrollment enrollment, String requirement) throws Exception {
    var found = "$.findings[?(@.id == '" + requirement + "')]";
    var results = (List<?>) read(partner, enrollment, found + ".result");
    var reasons = (List<?>) read(partner, enrollment, found + ".reasonCode");
    return results.get(0) + " " + reasons.get(0);
  }

  private Object read(Actor partner, Enrollment enrollment, String path) throws Exception {
    var answer = visitor.asks(partner, "/api/v1/enrollments/" + enrollment.id() + "/pre-check");
    assertThat(answer.getStatus()).isEqualTo(200);
    return JsonPath.read(answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8), path);
  }

  private EnrollmentState state(Enrollment enrollment) {
    return enrollments.require(enrollment.id()).state();
  }
}
