package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.workflow.CaseStory.LEAD;
import static org.cspenrollment.workflow.CaseStory.MANAGER;
import static org.cspenrollment.workflow.CaseStory.REVIEWER;

import java.util.List;
import java.util.Map;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.notification.CaseMail;
import org.cspenrollment.notification.CaseMails;
import org.cspenrollment.platform.PageRequest;
import org.cspenrollment.review.FileFinding;
import org.cspenrollment.review.TaskKind;
import org.cspenrollment.review.VerdictEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What mails to a partner name: what was received, what is asked for, what is the matter. */
@CaseTest
class MailDetailsIT {

  @Autowired private CaseStory story;
  @Autowired private CaseMails mails;

  @Test
  void m17AHandInIsConfirmedByRequirement() {
    var enrollment = story.opened();

    story.handIn(enrollment, "REQ-INF");

    assertThat(told(enrollment, "HANDED_IN"))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).contains(enrollment.id().value());
              assertThat(mail.text()).containsPattern("Received: \\S|접수: \\S");
            });
  }

  @Test
  void m17ARequestForInformationNamesItsDocumentsAndWhy() {
    var enrollment = story.opened();
    story.handIn(enrollment);

    story.moreInformation(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);

    assertThat(told(enrollment, "INFORMATION_REQUESTED"))
        .singleElement()
        .satisfies(
            mail ->
                assertThat(mail.text()).contains("– Order confirmation: The first is unsigned\n"));
    story.answer(enrollment);
    assertThat(told(enrollment, "HANDED_IN")).hasSize(4);
  }

  @Test
  void m17ARemediationNamesTheReasonsTheReviewerGave() {
    var enrollment = story.opened();
    story.handIn(enrollment);
    story.met(enrollment, TaskKind.VERIFY_SUPPORT_PACKAGE);
    story.met(enrollment, TaskKind.VERIFY_SERVICE_EVIDENCE);
    story.complete(
        REVIEWER,
        story.task(enrollment, TaskKind.VERIFY_INFRASTRUCTURE),
        VerdictEntry.notMet(Map.of("billingCapability", true, "provisioningCapability", false))
            .finding(List.of(new FileFinding(null, "NOTHING_HANDED_IN", null)))
            .on(VerdictEntry.Grounds.told("Provisioning is not shown anywhere.")));
    assertThat(told(enrollment, "REMEDIATION_BEGUN")).isEmpty();

    story.agree(LEAD, enrollment, TaskKind.CONFIRM_NOT_MET);

    assertThat(told(enrollment, "REMEDIATION_BEGUN"))
        .singleElement()
        .satisfies(
            mail -> assertThat(mail.text()).contains("Provisioning is not shown anywhere.\n– "));
  }

  private List<CaseMail> told(Enrollment enrollment, String kind) {
    return SignedIn.as(
        MANAGER,
        () ->
            mails.of(enrollment.id(), new PageRequest(0, 50)).items().stream()
                .filter(mail -> mail.kind().equals(kind))
                .toList());
  }
}
