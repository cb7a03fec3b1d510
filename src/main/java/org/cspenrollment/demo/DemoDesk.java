package org.cspenrollment.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.verdict.FactField;
import org.cspenrollment.policy.verdict.ProofItem;
import org.cspenrollment.review.FileFinding;
import org.cspenrollment.review.ReviewEntry;
import org.cspenrollment.review.StaffTask;
import org.cspenrollment.review.VerdictEntry;
import org.cspenrollment.review.asked.Asked;
import org.cspenrollment.review.asked.TaskQuestions;
import org.cspenrollment.review.task.StaffTaskService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How somebody of the demo's office does a task: reads the file, ticks the list, answers. */
@Component
@Profile("demo")
class DemoDesk {

  private static final String NO_FILE = "There is no file: it was looked up in Partner Center.";

  private final DemoActs acts;
  private final StaffTaskService work;
  private final TaskQuestions questions;
  private final EvidenceFiles evidence;
  private final Enrollments enrollments;

  DemoDesk(
      DemoActs acts,
      StaffTaskService work,
      TaskQuestions questions,
      EvidenceFiles evidence,
      Enrollments enrollments) {
    this.acts = acts;
    this.work = work;
    this.questions = questions;
    this.evidence = evidence;
    this.enrollments = enrollments;
  }

  /** This person does this task with this answer. */
  void complete(Username username, StaffTask task, ReviewEntry entry) {
    acts.as(
        username,
        () -> {
          var whole = entry instanceof VerdictEntry verdict ? whole(task, verdict) : entry;
          work.complete(task.id(), whole);
        });
  }

  private VerdictEntry whole(StaffTask task, VerdictEntry verdict) {
    var asked = questions.of(task.reference());
    var file = file(task);
    if (verdict.verdict() != Verdict.MET) {
      return verdict.finding(
          verdict.findings().stream().map(one -> named(one, asked, file)).toList());
    }
    file.ifPresent(one -> open(task, one));
    var ticked = asked.proof().stream().filter(ProofItem::needed).map(ProofItem::code).toList();
    var grounds = VerdictEntry.Grounds.ticked(ticked);
    return verdict
        .withFacts(facts(asked, verdict, enrollments.require(task.caseNumber()).basisDate()))
        .on(file.isPresent() ? grounds : grounds.unseen(NO_FILE));
  }

  private Optional<EvidenceFile> file(StaffTask task) {
    return evidence
        .byRequirement(task.caseNumber())
        .getOrDefault(task.reference().requiredRequirement(), List.of())
        .stream()
        .filter(EvidenceFile::current)
        .findFirst();
  }

  private void open(StaffTask task, EvidenceFile file) {
    if (evidence.openedBy(task.caseNumber(), file.receipt().requirement(), DemoActs.username())) {
      return;
    }
    try (var content = evidence.content(task.caseNumber(), file.id()).bytes()) {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("A file of the demo cannot be read", e);
    }
  }

  /** What is said of a file is said of the one that is there. */
  private static FileFinding named(FileFinding one, Asked asked, Optional<EvidenceFile> file) {
    boolean ofFile =
        asked.findings().stream()
            .filter(kind -> kind.code().equals(one.finding()))
            .anyMatch(FindingKind::ofFile);
    return ofFile && one.evidenceId() == null
        ? file.map(known -> new FileFinding(known.id(), one.finding(), one.what()))
            .orElseGet(() -> new FileFinding(null, "NOTHING_HANDED_IN", null))
        : one;
  }

  /** What the person says, and something good for whatever else is asked. */
  private static Map<String, Object> facts(Asked asked, VerdictEntry verdict, LocalDate basis) {
    var facts = new LinkedHashMap<String, Object>();
    asked.facts().stream()
        .filter(FactField::required)
        .forEach(field -> facts.put(field.name(), good(field, basis)));
    facts.putAll(verdict.facts());
    return facts;
  }

  private static Object good(FactField field, LocalDate basis) {
    return switch (field.type()) {
      case TEXT -> field.name().equals("designation") ? "Modern Work" : "Partner Center";
      case CHOICE -> field.choices().get(0);
      case BOOLEAN -> true;
      case DATE -> day(field.name(), basis).toString();
      case INTEGER -> 24;
      case DECIMAL -> 18.5;
      case CENTS -> 118_000_000;
      case PERCENT -> 4.2;
    };
  }

  private static LocalDate day(String fact, LocalDate basis) {
    return switch (fact) {
      case "validUntil" -> basis.plusMonths(7);
      case "periodStart" -> basis.minusYears(1);
      case "periodEnd" -> basis.minusDays(1);
      default -> basis.minusDays(100);
    };
  }
}
