package org.cspenrollment.demo;

import java.io.ByteArrayInputStream;
import org.cspenrollment.demo.document.DemoDocument;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.evidence.intake.EvidenceIntake;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hands the files of the demo to a case, as an upload of its partner would. */
@Component
@Profile("demo")
class DemoUploads {

  private final EvidenceIntake evidence;

  DemoUploads(EvidenceIntake evidence) {
    this.evidence = evidence;
  }

  /** Uploads a file for the requirement it is evidence for. */
  void upload(Enrollment enrollment, DemoDocument file) {
    upload(enrollment, file.requirement(), file);
  }

  /** Uploads a file for a requirement, whatever it was made for. */
  void upload(Enrollment enrollment, String requirement, DemoDocument file) {
    evidence.receive(
        enrollment.id(),
        requirement,
        file.fileName(),
        null,
        new ByteArrayInputStream(file.content()),
        null,
        null);
  }
}
