package org.cspenrollment.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SignedIn;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.decision.LateOffice;
import org.cspenrollment.enrollment.exit.ExitElection;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.opening.OpeningEnrollments;
import org.cspenrollment.enrollment.preparation.HandingIn;
import org.cspenrollment.enrollment.requirement.CaseRequirement;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.cspenrollment.kernel.AppealDecision;
import org.cspenrollment.kernel.ExceptionDecision;
import org.cspenrollment.kernel.RequirementId;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.platform.Role;
import org.cspenrollment.review.AppealEntry;
import org.cspenrollment.review.ConfirmationEntry;
import org.cspenrollment.review.DecisionEntry;
import org.cspenrollment.review.RequestedDocument;
import org.cspenrollment.review.RequestedInformation;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.WholeVerdict;
import org.cspenrollment.review.asked.TaskQuestions;
import org.cspenrollment.review.decision.Appeals;
import org.cspenrollment.review.task.StaffTaskService;
import org.cspenrollment.review.verification.InformationRequest;
import org.cspenrollment.review.verification.InformationRequests;
import org.springframework.boot.test.context.TestComponent;

/** Tells the story of a case in a test: who does what, one sentence a line. */
@TestComponent
public class CaseStory {

  public static final Actor REVIEWER = SignedIn.staff("reviewer1", Role.REVIEWER);
  static final Actor OTHER_REVIEWER = SignedIn.staff("reviewer2", Role.REVIEWER);
  public static final Actor LEAD = SignedIn.staff("lead1", Role.LEAD_REVIEWER);
  static final Actor OTHER_LEAD = SignedIn.staff("lead2", Role.LEAD_REVIEWER);
  public static final Actor MANAGER = SignedIn.staff("manager1", Role.MANAGER);
  public static final Actor OTHER_MANAGER = SignedIn.staff("manager2", Role.MANAGER);

  private static final Map<String, Map<String, Object>> GOOD_FACTS =
      Map.of(
          "REQ-SUP2",
              Map.of("planType", "ASFP", "planStart", "2018-09-20", "planEnd", "2019-09-19"),
          "REQ-SVC", Map.of("serviceType", "MANAGED_SERVICE", "serviceName", "Backup"),
          "REQ-INF", Map.of("billingCapability", true, "provisioningCapability", true),
          "REQ-AR", Map.of("billingCapability", true, "provisioningCapability", true));

  private static final AtomicInteger PICTURES = new AtomicInteger();

  private final Portfolio portfolio;
  private final TestClock clock;
  private final OpeningEnrollments opening;
  private final Enrollments enrollments;
  private final HandingIn handingIn;
  private final ExitElection electing;
  private final EvidenceIntake evidence;
  private final StaffTaskService work;
  private final TaskQuestions questions;
  private final InformationRequests requests;
  private final Appeals appeals;
  private final LateOffice lateOffice;
  private final RuntimeService runtime;
  private final HistoryService history;
  private final ManagementService management;
  private final ObjectMapper json;

  CaseStory(
      Portfolio portfolio,
      TestClock clock,
      OpeningEnrollments opening,
      Enrollments enrollments,
      HandingIn handingIn,
      ExitElection electing,
      EvidenceIntake evidence,
      StaffTaskService work,
      TaskQuestions questions,
      InformationRequests requests,
      Appeals appeals,
      LateOffice lateOffice,
      RuntimeService runtime,
      HistoryService history,
      ManagementService management,
      ObjectMapper json) {
    this.portfolio = portfolio;
    this.clock = clock;
    this.opening = opening;
    this.enrollments = enrollments;
    this.handingIn = handingIn;
    this.electing = electing;
    this.evidence = evidence;
    this.work = work;
    this.questions = questions;
    this.requests = requests;
    this.appeals = appeals;
    this.lateOffice = lateOffice;
    this.runtime = runtime;
    this.history = history;
    this.management = management;
    this.json = json;
  }

  /** A case of a tenant whose basis date is 2018-10-15, opened on 2018-09-17. */
  public Enrollment opened() {
    clock.set(TestClock.START);
    return opened(portfolio.enrolled(LocalDate.of(2017, 10, 15)));
  }

  public Enrollment opened(Tenant tenant) {
    return SignedIn.as(MANAGER, () -> opening.takeOver(tenant.tenantId(), Optional.empty()));
  }

  /** The case of a tenant for the cycle of this basis date. */
  public Enrollment opened(Tenant tenant, LocalDate basisDate) {
    return SignedIn.as(MANAGER, () -> opening.takeOver(tenant.tenantId(), Optional.of(basisDate)));
  }

  public Enrollment of(Enrollment enrollment) {
    return enrollments.require(enrollment.id());
  }

  Actor partner(Enrollment enrollment) {
    return SignedIn.partner("hanul", enrollment.organisationId().value());
  }

  /** Uploads a file for each requirement and hands it in; without names: all that are asked. */
  public void handIn(Enrollment enrollment, String... requirements) {
    provide(enrollment, requirements);
    handInWhatIsThere(enrollment, requirements);
  }

  void provide(Enrollment enrollment, String... requirements) {
    var wanted =
        requirements.length > 0
            ? List.of(requirements)
            : enrollments.requirements(enrollment.id()).stream()
                .filter(CaseRequirement::isWithPartner)
                .map(one -> one.id().value())
                .toList();
    wanted.forEach(requirement -> upload(enrollment, requirement));
  }

  void handInWhatIsThere(Enrollment enrollment, String... requirements) {
    SignedIn.as(
        partner(enrollment),
        () ->
            handingIn.handIn(
                enrollment.id(),
                requirements.length == 0
                    ? Optional.empty()
                    : Optional.of(
                        Arrays.stream(requirements)
                            .map(RequirementId::new)
                            .collect(java.util.stream.Collectors.toSet()))));
  }

  void upload(Enrollment enrollment, String requirement) {
    SignedIn.as(
        partner(enrollment),
        () ->
            evidence.receive(
                enrollment.id(),
                new RequirementId(requirement),
                "evidence.png",
                "image/png",
                new ByteArrayInputStream(picture()),
                null,
                null));
  }

  /** No two are the same: what was handed in before would be nothing new. */
  static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, PICTURES.incrementAndGet());
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public StaffTask task(Enrollment enrollment, TaskKind kind) {
    var role = kind.role();
    return SignedIn.as(
            SignedIn.staff("somebody", role),
            () ->
                work.list(
                    Optional.of(kind),
                    Optional.of(enrollment.id()),
                    false,
                    false,
                    new PageRequest(0, 10)))
        .items()
        .stream()
        .findFirst()
        .orElseThrow(() -> new AssertionError("No open task " + kind + " in " + enrollment.id()));
  }

  boolean hasTask(Enrollment enrollment, TaskKind kind) {
    return SignedIn.as(
                SignedIn.staff("somebody", kind.role()),
                () ->
                    work.list(
                        Optional.of(kind),
                        Optional.of(enrollment.id()),
                        false,
                        false,
                        new PageRequest(0, 1)))
            .total()
        > 0;
  }

  /** A person answers a task; what a verdict needs and the test does not care for is added. */
  public void complete(Actor actor, StaffTask task, ReviewEntry entry) {
    completeAsIs(actor, task, WholeVerdict.of(questions, task.reference(), entry));
  }

  /** A person answers a task with this and nothing more. */
  public void completeAsIs(Actor actor, StaffTask task, ReviewEntry entry) {
    SignedIn.as(actor, () -> work.complete(task.id(), entry));
  }

  /** A person takes a task. */
  void claim(Actor actor, StaffTask task) {
    SignedIn.as(actor, () -> work.claim(task.id()));
  }

  public void met(Enrollment enrollment, TaskKind kind) {
    met(REVIEWER, enrollment, kind);
  }

  public void met(Actor reviewer, Enrollment enrollment, TaskKind kind) {
    met(reviewer, task(enrollment, kind));
  }

  public void met(Actor reviewer, StaffTask task) {
    complete(
        reviewer, task, verdict("MET", null, null, GOOD_FACTS.get(task.requirementId().value())));
  }

  /** The body with which a program says that what a task is about is met. */
  String met(StaffTask task) {
    var facts = GOOD_FACTS.get(task.requirementId().value());
    var whole = WholeVerdict.of(questions, task.reference(), VerdictEntry.met(facts));
    try {
      return json.writeValueAsString(whole.draft());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public void everythingMet(Enrollment enrollment) {
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    met(enrollment, TaskKind.VERIFY_INFRASTRUCTURE);
  }

  public void infrastructureNotMet(Enrollment enrollment) {
    complete(
        REVIEWER,
        task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        verdict(
            "NOT_MET",
            null,
            null,
            Map.of("billingCapability", true, "provisioningCapability", false)));
  }

  public void moreInformation(Enrollment enrollment, TaskKind kind) {
    complete(
        REVIEWER,
        task(enrollment, kind),
        VerdictEntry.moreInformation(
            new RequestedInformation(
                List.of(new RequestedDocument("Order confirmation", "The first is unsigned")),
                null)));
  }

  InformationRequest openRequest(Enrollment enrollment) {
    return requests.of(enrollment.id()).stream()
        .filter(InformationRequest::isOpen)
        .findFirst()
        .orElseThrow();
  }

  public void answer(Enrollment enrollment) {
    UUID request = openRequest(enrollment).id();
    SignedIn.as(
        partner(enrollment), () -> requests.answer(enrollment.id(), request, "It is attached."));
  }

  public void waive(Enrollment enrollment, TaskKind kind) {
    complete(
        REVIEWER,
        task(enrollment, kind),
        VerdictEntry.waive("A merger is under way", LocalDate.of(2019, 9, 15)));
  }

  public void agree(Actor actor, Enrollment enrollment, TaskKind kind) {
    complete(actor, task(enrollment, kind), confirmation(true, null));
  }

  public void disagree(Actor actor, Enrollment enrollment, TaskKind kind) {
    complete(actor, task(enrollment, kind), confirmation(false, "I read the file otherwise"));
  }

  public void decide(Actor actor, Enrollment enrollment, String decision) {
    complete(
        actor,
        task(enrollment, TaskKind.DECIDE_EXCEPTION),
        new DecisionEntry(ExceptionDecision.valueOf(decision), "Seen with the partner"));
  }

  /** A person decides the appeal of a case. */
  void decideAppeal(Actor actor, Enrollment enrollment, String decision) {
    complete(
        actor,
        task(enrollment, TaskKind.DECIDE_APPEAL),
        new AppealEntry(AppealDecision.valueOf(decision), "Read again from the start"));
  }

  void appeal(Enrollment enrollment) {
    SignedIn.as(
        partner(enrollment),
        () -> appeals.lodge(enrollment.id(), "The order was signed in time; see the file."));
  }

  void leave(Enrollment enrollment) {
    SignedIn.as(partner(enrollment), () -> electing.leave(enrollment.id()));
  }

  /** The partner shows everything but its infrastructure, and is not renewed for it. */
  Enrollment notRenewed() {
    var enrollment = opened();
    handIn(enrollment);
    met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    infrastructureNotMet(enrollment);
    agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);
    basisDatePasses(enrollment);
    agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    return enrollment;
  }

  /** The same in the first days of the restriction. */
  Enrollment restricted() {
    var enrollment = notRenewed();
    itBecomes(enrollment, "2019-03-01T00:00:00Z");
    agree(MANAGER, enrollment, TaskKind.CONFIRM_DEMOTION);
    return enrollment;
  }

  void chooseResellerPath(Enrollment enrollment) {
    SignedIn.as(
        partner(enrollment),
        () -> electing.moveToReseller(enrollment.id(), Optional.of("Contoso Distribution")));
  }

  /** The basis date passes; timers that are due fire. */
  public void basisDatePasses(Enrollment enrollment) {
    itBecomes(enrollment, enrollment.basis().ends().plus(Duration.ofMinutes(1)).toString());
  }

  /** The round of the day is made. */
  void theOfficeIsLate(Enrollment enrollment) {
    basisDatePasses(enrollment);
    lateOffice.candidates().stream().filter(enrollment.id()::equals).forEach(lateOffice::mark);
  }

  /** Time passes to this moment; the timers of the case that are due by then fire. */
  void itBecomes(Enrollment enrollment, String moment) {
    clock.set(Instant.parse(moment));
    for (var due = due(enrollment); !due.isEmpty(); due = due(enrollment)) {
      due.forEach(job -> management.executeJob(job.getId()));
    }
  }

  private List<Job> due(Enrollment enrollment) {
    return timers(enrollment).stream()
        .filter(job -> !job.getDuedate().toInstant().isAfter(clock.instant()))
        .toList();
  }

  /** The timers a case waits for. */
  public List<Job> timers(Enrollment enrollment) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value())
        .list()
        .stream()
        .flatMap(
            process ->
                management
                    .createJobQuery()
                    .processInstanceId(process.getId())
                    .timers()
                    .list()
                    .stream())
        .toList();
  }

  public ProcessInstance process(Enrollment enrollment) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(enrollment.id().value(), AnnualEnrollment.KEY)
        .singleResult();
  }

  boolean hasEnded(Enrollment enrollment) {
    return history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(enrollment.id().value())
            .unfinished()
            .count()
        == 0;
  }

  public static ReviewEntry verdict(
      String verdict, String reasonCode, String comment, Map<String, Object> facts) {
    return new VerdictEntry(
        Verdict.valueOf(verdict),
        Optional.ofNullable(reasonCode),
        Optional.ofNullable(comment).orElse(""),
        facts,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        VerdictEntry.Grounds.NONE);
  }

  public static ReviewEntry confirmation(boolean agree, String comment) {
    return new ConfirmationEntry(agree, Optional.ofNullable(comment).orElse(""));
  }
}
