package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cspenrollment.SentStatements;
import org.cspenrollment.enrollment.Enrollments;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.enrollment.requirement.RequirementState;
import org.cspenrollment.evidence.EvidenceStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is known of a case is read together, and as it is once the case is locked. */
@CaseTest
class CaseReadingIT {

  @Autowired private CaseStory story;
  @Autowired private Enrollments enrollments;
  @Autowired private EvidenceStore files;
  @Autowired private JdbcClient database;
  @Autowired private PlatformTransactionManager transactions;

  private Enrollment enrollment;

  @BeforeEach
  void aCaseWithAFile() {
    enrollment = story.opened();
    story.provide(enrollment, "REQ-SUP2");
  }

  @Test
  void whoAsksForOnePartHasTheOthersReadToo() {
    in(
        () -> {
          var sent = SentStatements.during(() -> enrollments.requirements(enrollment.id()));
          assertThat(sent).hasSize(1);

          var more = SentStatements.during(() -> assertThat(files.of(enrollment.id())).hasSize(1));
          assertThat(more).isEmpty();
        });
  }

  @Test
  void withoutATransactionOnlyWhatIsAskedForIsReadAndEachTime() {
    Runnable reading = () -> assertThat(files.of(enrollment.id())).hasSize(1);

    assertThat(List.of(SentStatements.during(reading), SentStatements.during(reading)))
        .allSatisfy(sent -> assertThat(sent).singleElement().asString().doesNotContain("acts"));
  }

  @Test
  void whatWasReadBeforeTheLockIsReadAnewBehindIt() {
    in(
        () -> {
          assertThat(states()).doesNotContain(RequirementState.MISSED);
          inAnother(this::everythingIsMissed);
          assertThat(states()).as("known already").doesNotContain(RequirementState.MISSED);

          enrollments.lock(enrollment.id());

          assertThat(states()).containsOnly(RequirementState.MISSED);
        });
  }

  private List<RequirementState> states() {
    return enrollments.requirements(enrollment.id()).stream().map(one -> one.state()).toList();
  }

  private void everythingIsMissed() {
    database
        .sql("update enrollment_requirement set state = 'MISSED' where case_number = ?")
        .param(enrollment.id().value())
        .update();
  }

  private void in(Runnable act) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> act.run());
  }

  private void inAnother(Runnable act) {
    var another = new TransactionTemplate(transactions);
    another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    another.executeWithoutResult(status -> act.run());
  }
}
