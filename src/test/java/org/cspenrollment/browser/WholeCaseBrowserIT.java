package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Instant;
import java.util.ArrayList;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.lifecycle.EnrollmentState;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.TaskKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One case from the first look to the renewal: partner, reviewer and manager at their browsers. */
@InBrowser
class WholeCaseBrowserIT {

  private static final int WIDTH = 1280;
  private static final String COCKPIT = "/camunda/app/cockpit/default/#/processes";

  @Autowired private Visitors visitors;
  @Autowired private People people;
  @Autowired private Cases cases;
  @Autowired private TestClock clock;

  @BeforeEach
  void employ() {
    people.staff("reviewer1", "en", Role.REVIEWER);
    people.staff("manager1", "en", Role.MANAGER);
  }

  @Test
  void aCaseIsPreparedVerifiedFollowedAndRenewed() {
    var enrollment = cases.opened("KR-10421", "Hanul Cloud");
    people.partner("hanul", "ko", enrollment.organisationId().value());
    try (var partner = visitors.signedIn("hanul", "ko", WIDTH);
        var reviewer = visitors.signedIn("reviewer1", "en", WIDTH);
        var manager = visitors.signedIn("manager1", "en", WIDTH)) {
      partner.isAccessible("body");
      looksAtWhatElseThereIs(partner, enrollment);

      on("2018-09-18T01:10:00Z");
      preparesAndHandsIn(partner, enrollment);

      on("2018-09-19T02:30:00Z");
      verifiesAndAsks(reviewer, enrollment);
      assertThat(cases.now(enrollment).state()).isEqualTo(EnrollmentState.INFO_REQUESTED);
      findsTheRunningCase(manager, enrollment);

      on("2018-09-20T00:45:00Z");
      answers(partner, enrollment);

      on("2018-09-21T05:20:00Z");
      Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE))
          .says("sla-report.png")
          .showsAPage()
          .claim()
          .enter("Name of the service", "Managed backup")
          .pick("Kind of service", "MANAGED_SERVICE")
          .enter("Customers served", "14")
          .enter("First delivery", "2017-03-01")
          .tickAll()
          .choose("Met")
          .says("Draft saved")
          .complete()
          .isDone();
      assertThat(cases.now(enrollment).state()).isEqualTo(EnrollmentState.APPROVED);

      readsTheResult(partner, enrollment);
    }
  }

  @Test
  void aPartnerWithoutAMouseSignsInUploadsAndHandsIn() {
    var enrollment = cases.opened();
    people.partner("haneul", "ko", enrollment.organisationId().value());
    try (var partner = visitors.open("ko", WIDTH)) {
      var page = partner.goTo("/login?lang=ko").page();
      var keyboard = new Keyboard(partner);
      var choosers = new ArrayList<FileChooser>();
      page.onFileChooser(choosers::add);
      keyboard.reach(page.locator("#username")).type("haneul");
      keyboard.reach(page.locator("#password")).type(People.PASSWORD).press("Enter");
      page.waitForURL("**/portal");

      keyboard.reach(page.locator("a.skip")).press("Enter");
      keyboard.reach(link(partner, enrollment.id().value())).press("Enter");
      assertThat(page.locator("h1")).containsText(enrollment.id().value());
      keyboard.reach(partner.button("준비 시작")).press("Enter");
      assertThat(page.locator("main")).containsText("준비를 시작했음을");

      var service = page.locator("article#REQ-SVC");
      keyboard.reach(service.locator("input[type=file]"));
      keyboard.press("Enter");
      page.waitForCondition(() -> !choosers.isEmpty());
      choosers.get(0).setFiles(pdf("service.pdf", "Managed backup"));
      assertThat(service).containsText("service.pdf");
      keyboard.reach(button(service, "이 요구 사항 제출")).press("Space");
      assertThat(service).containsText("사무국 검토 중");
    }
    assertThat(cases.tasks(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE)).hasSize(1);
  }

  private static void looksAtWhatElseThereIs(Visitor partner, Enrollment enrollment) {
    partner.goTo("/portal/cases/" + enrollment.id() + "/reseller-path");
    assertThat(partner.page().locator("h1")).hasText("간접 재판매인으로 계속하기");
    partner.isAccessible("body");
  }

  private static void preparesAndHandsIn(Visitor partner, Enrollment enrollment) {
    var portal = Portal.open(partner, enrollment.id().value());
    partner.button("준비 시작").click();
    portal
        .says("준비를 시작했음을 사무국에 알렸습니다")
        .upload("REQ-SUP2", pdf("support-contract.pdf", "Advanced Support for Partners"))
        .upload("REQ-SVC", pdf("service-description.pdf", "Managed backup"))
        .upload("REQ-INF", png("invoice-and-order.png"));
    declaresThePlan(portal);
    partner.isAccessible("body").at("main").show("tour-1-portal-case");
    readsAReceipt(partner, portal);

    partner.button("준비된 항목 모두 제출").click();
    portal.says("제출되었습니다. 이제 사무국이 검토합니다.").says("REQ-INF", "사무국 검토 중");
    partner.isAccessible("body").at("#requirements").show("tour-2-handed-in");
  }

  private static void declaresThePlan(Portal portal) {
    var plan = portal.card("REQ-SUP2");
    plan.getByText("상세 정보", new Locator.GetByTextOptions().setExact(true)).click();
    plan.getByLabel("플랜 종류").selectOption("ASFP");
    plan.getByLabel("시작일").fill("2018-09-20");
    plan.getByLabel("종료일").fill("2019-09-19");
    plan.getByLabel("구매한 법인").fill("Hanul Cloud Co., Ltd.");
    plan.getByLabel("계약 ID").fill("C-2018-4711");
    portal.press("REQ-SUP2", "상세 정보 저장").says("REQ-SUP2", "상세 정보가 저장되었습니다");
    assertThat(plan.getByLabel("계약 ID")).hasValue("…4711");
  }

  private static void readsAReceipt(Visitor partner, Portal portal) {
    portal
        .card("REQ-SUP2")
        .getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName("support-contract.pdf 접수증"))
        .click();
    assertThat(partner.page().locator("main")).containsText("SHA-256");
    partner.isAccessible("body").page().goBack();
  }

  private void verifiesAndAsks(Visitor reviewer, Enrollment enrollment) {
    var plan =
        Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE))
            .says("support-contract.pdf")
            .showsAPage()
            .claim()
            .says("SUP_OK")
            .pick("Bought by the partner’s own group?", "true")
            .tickAll()
            .choose("Met")
            .says("Draft saved");
    reviewer.show("tour-3-tasklist-verify");
    plan.complete().isDone();

    Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE))
        .claim()
        .choose("More information needed")
        .enter("Document", "SLA report of 2018")
        .enter("Why it is needed", "The service description is older than twelve months.")
        .says("Draft saved")
        .complete()
        .isDone();

    Tasklist.open(reviewer, cases.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE))
        .showsAPage()
        .claim()
        .pick("Can it bill its customers itself?", "true")
        .pick("Can it provision subscriptions itself?", "true")
        .says("INF_OK")
        .tickAll()
        .choose("Met")
        .says("Draft saved")
        .complete()
        .isDone();
  }

  private static void findsTheRunningCase(Visitor manager, Enrollment enrollment) {
    manager.goTo(COCKPIT);
    link(manager, "Annual enrollment").click();
    assertThat(diagram(manager)).isVisible();
    var row =
        manager
            .page()
            .locator("tr", new Page.LocatorOptions().setHasText(enrollment.id().value()))
            .first();
    assertThat(row).isVisible();
    row.getByRole(AriaRole.LINK).first().click();
    var instance = manager.page().locator("body");
    assertThat(instance).containsText("Super Process Instance ID");
    assertThat(instance).containsText(enrollment.id().value());
    assertThat(diagram(manager)).isVisible();
    assertThat(manager.page().locator(".djs-overlays .badge").first()).isVisible();
    manager.show("tour-5-cockpit-case");
  }

  private static void answers(Visitor partner, Enrollment enrollment) {
    var portal =
        Portal.open(partner, enrollment.id().value()).says("REQ-SVC", "SLA report of 2018");
    partner.isAccessible("body").at("#REQ-SVC").show("tour-4-information-request");
    portal.upload("REQ-SVC", png("sla-report.png"));
    portal.card("REQ-SVC").getByRole(AriaRole.TEXTBOX).last().fill("2018년 8월 SLA 보고서입니다.");
    portal.press("REQ-SVC", "답변 보내기").says("REQ-SVC", "답변을 보냈습니다").says("REQ-SVC", "사무국 검토 중");
  }

  private static void readsTheResult(Visitor partner, Enrollment enrollment) {
    var next = enrollment.tenantId() + "-2019";
    var portal = Portal.open(partner, enrollment.id().value());
    portal.says("등록이 갱신되었습니다").says("2019년 10월 15일").says(next);
    portal.says("REQ-SUP2", "충족").says("REQ-SVC", "충족").says("REQ-INF", "충족");
    partner.isAccessible("body").at("main").show("tour-6-renewed-ko");

    partner.button("English").click();
    assertThat(partner.page().locator("html")).hasAttribute("lang", "en");
    Portal.open(partner, enrollment.id().value())
        .says("Your enrollment is renewed")
        .says("October 15, 2019")
        .says(next)
        .says("REQ-SUP2", "SUP_OK");
    partner.isAccessible("body").at("main").show("tour-7-renewed-en");
  }

  private void on(String instant) {
    clock.set(Instant.parse(instant));
  }

  private static Locator link(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
        .first();
  }

  private static Locator button(Locator part, String name) {
    return part.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }

  private static Locator diagram(Visitor visitor) {
    return visitor.page().locator(".djs-container svg").first();
  }

  private static FilePayload pdf(String name, String text) {
    return new FilePayload(name, "application/pdf", Cases.pdf(text));
  }

  private static FilePayload png(String name) {
    return new FilePayload(name, "image/png", Cases.png());
  }
}
