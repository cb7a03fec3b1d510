package org.cspenrollment.evidence.fixity;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of damage to stored bytes, over HTTP: for managers. */
@RestController
class FixityController {

  private final FixityReports fixity;

  FixityController(FixityReports fixity) {
    this.fixity = fixity;
  }

  /** When the stored bytes were last compared with their hashes, and what was found. */
  @GetMapping("/api/v1/fixity")
  FixityReport fixity() {
    return fixity.now();
  }
}
