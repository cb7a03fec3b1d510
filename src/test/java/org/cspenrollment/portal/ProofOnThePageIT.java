package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.platform.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts as proof, what is there, and what is no longer asked, on the page of a case. */
@PortalTest
class ProofOnThePageIT {

  @Autowired private OfficeDesk office;
  @Autowired private Visitor visitor;
  @Autowired private TestClock clock;

  @Test
  void majorM6WhatCountsAsProofStandsOpenAboveTheUploadAndIsCounted() {
    var enrollment = office.opens();
    var card = card(partner(enrollment), enrollment, "REQ-SVC");

    assertThat(card.indexOf("Any two of these kinds of documents"))
        .isGreaterThan(0)
        .isLessThan(card.indexOf("class=\"upload\""));
    assertThat(card.indexOf("SLA report")).isLessThan(card.indexOf("<details"));
    assertThat(card).contains("Documents: 0 of at least 2");

    visitor.uploads(partner(enrollment), enrollment.id().value(), "REQ-SVC", "description.pdf");
    assertThat(card(partner(enrollment), enrollment, "REQ-SVC"))
        .contains("Documents: 1 of at least 2", "Fewer than are asked for");
    visitor.uploads(partner(enrollment), enrollment.id().value(), "REQ-SVC", "report.pdf");
    assertThat(card(partner(enrollment), enrollment, "REQ-SVC"))
        .contains("Documents: 2 of at least 2")
        .doesNotContain("Fewer than are asked for");
    assertThat(card(OfficeDesk.partner(enrollment, Locale.KOREAN), enrollment, "REQ-SVC"))
        .contains("증빙으로 인정되는 자료", "자료 2건(최소 2건 필요)");
  }

  @Test
  void minor8WhatWasSavedIsShownAndSaysWhatItIsFor() {
    var enrollment = office.opens();
    declare(enrollment);

    assertThat(card(partner(enrollment), enrollment, "REQ-SVC"))
        .contains("fills the form of the reviewer", "IP service", "Backup 24", "Change details");
  }

  @Test
  void majorM14WhatWasStatedStaysAfterTheHandIn() {
    var enrollment = office.opens();
    declare(enrollment);
    handIn(enrollment);

    assertThat(card(partner(enrollment), enrollment, "REQ-SVC"))
        .contains("Handed in", "IP service", "Backup 24", "March 1, 2017")
        .doesNotContain("Change details", "Documents: ");
  }

  @Test
  void majorM14NoCardAsksAfterTheWayOut() {
    var enrollment = office.opens();
    visitor.sends(
        partner(enrollment),
        page(enrollment) + "/reseller-path",
        Map.of("indirectProvider", "Contoso Distribution", "confirmed", "true"));

    assertThat(visitor.sees(partner(enrollment), page(enrollment)))
        .contains("What was asked", "Not asked any more")
        .doesNotContain("With you<", "What is asked<", "class=\"upload\"");
  }

  @Test
  void minor18TheNoticeIsSaidOnceAndWhatFollows() {
    var enrollment = office.opens();

    var left =
        visitor.sends(
            partner(enrollment), page(enrollment) + "/leave", Map.of("confirmed", "true"));

    assertThat(left).containsOnlyOnce("Your notice is recorded").contains("What follows");
    assertThat(visitor.sees(partner(enrollment), page(enrollment)))
        .contains("What follows", "Find another partner for each of your customers")
        .contains("Not asked any more");
  }

  @Test
  void minor7TheScheduledCaseHasAPageThatSaysWhenItIsKnown() {
    var enrollment = office.opens();
    handIn(enrollment);
    office.everythingMet(enrollment);
    var next = enrollment.tenantId() + "-2019";

    assertThat(visitor.sees(partner(enrollment), "/portal"))
        .contains("href=\"/portal/cases/" + next + "\"");
    assertThat(visitor.sees(partner(enrollment), "/portal/cases/" + next))
        .contains("What is asked is written down when the case opens, on July 17, 2019");
  }

  @Test
  void minor5TheResultIsSaidFirstAndLeadsOnAndPastYearsHaveTheirs() {
    var enrollment = office.opens();
    handIn(enrollment);
    office.everythingMet(enrollment);

    assertThat(visitor.sees(partner(enrollment), page(enrollment)))
        .containsSubsequence("Your enrollment is renewed", "This case needs nothing more from you.")
        .contains("<a href=\"/portal/cases/" + enrollment.tenantId() + "-2019\">");
    assertThat(visitor.sees(partner(enrollment), "/portal"))
        .contains(">Your enrollment is renewed</small>");
  }

  @Test
  void majorM5AndMinor1WhatWasRejectedSaysWhyAndCannotBeHandedInAsItIsNorTakenBack() {
    var enrollment = office.opens();
    handIn(enrollment);
    clock.advance(Duration.ofHours(1));
    office.findsInfrastructureMissing(enrollment);

    var rejected = card(partner(enrollment), enrollment, "REQ-INF");
    assertThat(rejected)
        .contains("What the reviewer says to you", "필요한 내용이 확인되지 않습니다.")
        .contains("This was decided on what was declared, not on a file.")
        .contains("This was handed in before", "the trail of a sample order")
        .doesNotContain("For billing", "/withdrawal");
    assertThat(
            visitor.sends(
                partner(enrollment),
                page(enrollment) + "/submission",
                Map.of("requirements", "REQ-INF", "place", "hand-in-REQ-INF")))
        .contains("nothing has changed since");

    visitor.uploads(partner(enrollment), enrollment.id().value(), "REQ-INF", "trail.pdf");
    assertThat(card(partner(enrollment), enrollment, "REQ-INF"))
        .doesNotContain("This was handed in before")
        .containsOnlyOnce("/withdrawal");
  }

  private void declare(Enrollment enrollment) {
    visitor.sends(
        partner(enrollment),
        page(enrollment) + "/requirements/REQ-SVC/declaration",
        Map.of(
            "serviceType",
            "IP_SERVICE",
            "serviceName",
            "Backup 24",
            "firstDelivery",
            "2017-03-01"));
  }

  private void handIn(Enrollment enrollment) {
    for (var requirement : List.of("REQ-SUP2", "REQ-SVC", "REQ-INF")) {
      visitor.uploads(
          partner(enrollment), enrollment.id().value(), requirement, requirement + ".pdf");
    }
    clock.advance(Duration.ofMinutes(1));
    visitor.sends(
        partner(enrollment),
        page(enrollment) + "/submission",
        Map.of("requirements", "REQ-SUP2,REQ-SVC,REQ-INF"));
  }

  private static Actor partner(Enrollment enrollment) {
    return OfficeDesk.partner(enrollment, Locale.ENGLISH);
  }

  private static String page(Enrollment enrollment) {
    return "/portal/cases/" + enrollment.id();
  }

  /** The part of the page that is about one requirement. */
  private String card(Actor partner, Enrollment enrollment, String requirement) {
    var page = visitor.sees(partner, page(enrollment));
    var from = page.indexOf("id=\"" + requirement + "\"");
    assertThat(from).as(requirement).isPositive();
    return page.substring(from, page.indexOf("</article>", from));
  }
}
