package org.cspenrollment.review.verification;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.evidence.EvidenceFile;
import org.cspenrollment.evidence.EvidenceFiles;
import org.cspenrollment.kernel.Verdict;
import org.cspenrollment.platform.problem.ProblemException;
import org.cspenrollment.platform.problem.Typed;
import org.cspenrollment.policy.schedule.FindingKind;
import org.cspenrollment.policy.schedule.ReviewGuidance;
import org.cspenrollment.review.FileFinding;
import org.cspenrollment.review.Finding;
import org.cspenrollment.review.TaskReference;
import org.cspenrollment.review.VerdictEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what a person says is the matter before it is kept. */
@Component
public class Findings {

  private static final int MANY = 50;
  private static final int WHAT_LENGTH = 1000;
  private static final String OTHER = "OTHER";
  private static final String NO_FILE = "Choose a file that was received for this requirement.";
  private static final Set<Verdict> SAYS_WHY =
      EnumSet.of(Verdict.NOT_MET, Verdict.MORE_INFORMATION);

  private final EvidenceFiles files;
  private final Enrollments enrollments;
  private final ReviewGuidance guidance;

  Findings(EvidenceFiles files, Enrollments enrollments, ReviewGuidance guidance) {
    this.files = files;
    this.enrollments = enrollments;
    this.guidance = guidance;
  }

  /**
   * The findings of an entry with the names of their files. Refused with 422 on {@code findings}:
   * any of a verdict that is not against the partner, a file that was not received for the
   * requirement, none where the code is of a file, a code the table does not know, OTHER without a
   * word, more than 1,000 characters.
   */
  public List<Finding> checked(TaskReference task, VerdictEntry entry) {
    if (entry.findings().isEmpty()) {
      return List.of();
    }
    checkVerdict(entry);
    var names = names(task);
    var kinds = guidance.findings(task.requiredRequirement(), enrollments.pins(task.caseNumber()));
    return entry.findings().stream().map(one -> checked(one, names, kinds)).toList();
  }

  /** Findings, at most 50, are part of a verdict that is not, or not yet, for the partner. */
  public static void checkVerdict(VerdictEntry entry) {
    if (entry.findings().size() > MANY || !SAYS_WHY.contains(entry.verdict())) {
      throw refused("Only what is not met, or asks for more, says what is the matter.");
    }
  }

  private Map<UUID, String> names(TaskReference task) {
    return files
        .byRequirement(task.caseNumber())
        .getOrDefault(task.requiredRequirement(), List.of())
        .stream()
        .collect(Collectors.toMap(EvidenceFile::id, file -> file.receipt().fileName()));
  }

  /**
   * One finding with the name of its file, where it is of one, and its words without blanks around
   * them.
   *
   * @param names the files of the requirement, by id
   * @param kinds what the pinned table knows
   */
  public static Finding checked(
      @Nullable FileFinding one, Map<UUID, String> names, List<FindingKind> kinds) {
    var kind =
        kinds.stream()
            .filter(known -> one != null && known.code().equals(one.finding()))
            .findFirst()
            .orElseThrow(() -> refused("Choose what is the matter."));
    var file = Optional.ofNullable(one).map(FileFinding::evidenceId).orElse(null);
    if (kind.ofFile() ? file == null || !names.containsKey(file) : file != null) {
      throw refused(kind.ofFile() ? NO_FILE : "What is said without a file names none.");
    }
    var what = Optional.ofNullable(one).map(FileFinding::what).map(String::strip).orElse("");
    if (what.length() > WHAT_LENGTH) {
      throw refused("At most 1,000 characters about a finding, please.");
    }
    if (what.isEmpty() && kind.code().equals(OTHER)) {
      throw refused("Say in your own words what is the matter with the file.");
    }
    return new Finding(
        file, file == null ? null : names.get(file), kind.code(), Typed.lines("findings", what));
  }

  private static ProblemException refused(String sentence) {
    return ProblemException.invalidField("findings", sentence);
  }
}
