package org.cspenrollment.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.WholeVerdict;
import org.cspenrollment.review.asked.TaskQuestions;
import org.cspenrollment.review.decision.Appeals;
import org.cspenrollment.review.task.StaffTaskService;
import org.springframework.boot.test.context.TestComponent;

/** Cases in the state a test wants to look at. */
@TestComponent
class Cases {

  static final Map<String, Map<String, Object>> DECLARED =
      Map.of(
          "REQ-SUP2",
              Map.of(
                  "planType", "ASFP",
                  "contractId", "C-2018-4711",
                  "planStart", "2018-09-20",
                  "planEnd", "2019-09-19",
                  "planEntity", "Hanul Cloud Co., Ltd."),
          "REQ-SVC",
              Map.of(
                  "serviceType", "MANAGED_SERVICE",
                  "serviceName", "Managed backup",
                  "customersServed", 14,
                  "firstDelivery", "2017-03-01"),
          "REQ-INF", Map.of("billingCapability", true, "provisioningCapability", true));

  private final Portfolio portfolio;
  private final TestClock clock;
  private final OpeningEnrollments opening;
  private final Enrollments enrollments;
  private final HandingIn handingIn;
  private final StaffTaskService work;
  private final TaskQuestions questions;
  private final EvidenceFiles files;
  private final EvidenceIntake intake;
  private final Appeals appeals;

  Cases(
      Portfolio portfolio,
      TestClock clock,
      OpeningEnrollments opening,
      Enrollments enrollments,
      HandingIn handingIn,
      StaffTaskService work,
      TaskQuestions questions,
      EvidenceFiles files,
      EvidenceIntake intake,
      Appeals appeals) {
    this.portfolio = portfolio;
    this.clock = clock;
    this.opening = opening;
    this.enrollments = enrollments;
    this.handingIn = handingIn;
    this.work = work;
    this.questions = questions;
    this.files = files;
    this.intake = intake;
    this.appeals = appeals;
  }

  /** A case whose evidence is with the office: declared, uploaded, handed in. */
  Enrollment handedIn() {
    var enrollment = opened();
    var partner = SignedIn.partner("hanul", enrollment.organisationId().value());
    SignedIn.as(
        partner,
        () -> {
          DECLARED.forEach(
              (requirement, facts) ->
                  handingIn.declare(enrollment.id(), new RequirementId(requirement), facts));
          DECLARED
              .keySet()
              .forEach(
                  requirement ->
                      intake.receive(
                          enrollment.id(),
                          new RequirementId(requirement),
                          "Contract " + requirement + ".pdf",
                          "application/pdf",
                          new ByteArrayInputStream(pdf("Evidence for " + requirement)),
                          null,
                          null));
          handingIn.handIn(
              enrollment.id(),
              Optional.of(
                  DECLARED.keySet().stream()
                      .map(RequirementId::new)
                      .collect(java.util.stream.Collectors.toSet())));
        });
    return enrollments.require(enrollment.id());
  }

  /** A case of a tenant whose basis date is 2018-10-15, opened on 2018-09-17. */
  Enrollment opened() {
    clock.set(TestClock.START);
    return opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)));
  }

  /** The same of a tenant with this number and name, which can be done once. */
  Enrollment opened(String tenantId, String name) {
    clock.set(TestClock.START);
    return opened(portfolio.enrolled(tenantId, name, LocalDate.of(2017, 10, 15)));
  }

  private Enrollment opened(Tenant tenant) {
    return SignedIn.as(
        SignedIn.staff("manager0", Role.MANAGER),
        () -> opening.takeOver(tenant.tenantId(), Optional.empty()));
  }

  /** The names of the files that came for a requirement. */
  List<String> files(Enrollment enrollment, String requirement) {
    return SignedIn.as(
        SignedIn.staff("manager0", Role.MANAGER),
        () ->
            files
                .byRequirement(enrollment.id())
                .getOrDefault(new RequirementId(requirement), List.of())
                .stream()
                .map(file -> file.receipt().fileName())
                .toList());
  }

  /** The case as it is now. */
  Enrollment now(Enrollment enrollment) {
    return enrollments.require(enrollment.id());
  }

  /** The open task of this kind. */
  StaffTask task(Enrollment enrollment, TaskKind kind) {
    return tasks(enrollment, kind).stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No open task " + kind + " in " + enrollment.id()));
  }

  List<StaffTask> tasks(Enrollment enrollment, TaskKind kind) {
    return SignedIn.as(
            SignedIn.staff("somebody", kind.role()),
            () ->
                work.list(
                    Optional.of(kind),
                    Optional.of(enrollment.id()),
                    false,
                    false,
                    new PageRequest(0, 10)))
        .items();
  }

  /** Somebody answers a task without a browser. */
  void complete(Actor actor, Enrollment enrollment, TaskKind kind, ReviewEntry entry) {
    var task = task(enrollment, kind);
    var whole = WholeVerdict.of(questions, task.reference(), entry);
    SignedIn.as(actor, () -> work.complete(task.id(), whole));
  }

  /** A reviewer says that the infrastructure does not meet the requirement. */
  void infrastructureNotMet(Enrollment enrollment, String reviewer) {
    complete(
        SignedIn.staff(reviewer, Role.REVIEWER, Role.LEAD_REVIEWER),
        enrollment,
        TaskKind.VERIFY_INFRASTRUCTURE,
        VerdictEntry.notMet(Map.of("billingCapability", true, "provisioningCapability", false))
            .saying("The procedure is a draft of 2016."));
  }

  /** The second person does not agree, and the rest is fine: a manager has to decide. */
  void infrastructureDoubted(Enrollment enrollment, String reviewer, String lead) {
    infrastructureNotMet(enrollment, reviewer);
    complete(
        SignedIn.staff(lead, Role.LEAD_REVIEWER),
        enrollment,
        TaskKind.CONFIRM_NOT_MET,
        ConfirmationEntry.disagree("I read the procedure otherwise."));
    met(enrollment, reviewer, TaskKind.VERIFY_SUPPORT_PACKAGE, "REQ-SUP2");
    met(enrollment, reviewer, TaskKind.VERIFY_SERVICE_EVIDENCE, "REQ-SVC");
  }

  /** A reviewer finds what the partner declared. */
  void met(Enrollment enrollment, String reviewer, TaskKind kind, String requirement) {
    complete(
        SignedIn.staff(reviewer, Role.REVIEWER),
        enrollment,
        kind,
        VerdictEntry.met(DECLARED.get(requirement)));
  }

  /** A reviewer proposes to waive the infrastructure. */
  void waiverProposed(Enrollment enrollment, String reviewer) {
    complete(
        SignedIn.staff(reviewer, Role.REVIEWER),
        enrollment,
        TaskKind.VERIFY_INFRASTRUCTURE,
        VerdictEntry.waive(
                "A merger is under way: the new billing starts in spring.",
                LocalDate.of(2019, 6, 30))
            .withFacts(Map.of("billingCapability", false, "provisioningCapability", true)));
  }

  /** A manager decides not to renew. */
  void notRenewed(Enrollment enrollment, String manager) {
    complete(
        SignedIn.staff(manager, Role.MANAGER),
        enrollment,
        TaskKind.DECIDE_EXCEPTION,
        new DecisionEntry(ExceptionDecision.NOT_RENEWED, "Nothing was mended in time."));
  }

  /** Two managers do not renew, and the partner appeals. */
  void appealed(Enrollment enrollment, String manager, String secondManager) {
    notRenewed(enrollment, manager);
    complete(
        SignedIn.staff(secondManager, Role.MANAGER),
        enrollment,
        TaskKind.CONFIRM_DEMOTION,
        ConfirmationEntry.agree());
    SignedIn.as(
        SignedIn.partner("hanul", enrollment.organisationId().value()),
        () -> appeals.lodge(enrollment.id(), "The procedure in force was attached in time."));
  }

  /** A small picture. */
  static byte[] png() {
    try (var bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A one-page document. */
  static byte[] pdf(String text) {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 14);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
