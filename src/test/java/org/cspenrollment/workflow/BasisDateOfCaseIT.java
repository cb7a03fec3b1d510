package org.cspenrollment.workflow;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cspenrollment.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How a case tells its basis date. */
@CaseTest
class BasisDateOfCaseIT {

  @Autowired private CaseStory story;
  @Autowired private MockMvc http;

  @Test
  void itSaysWhenTheDateEndsInUtcAndWhereThePartnerIs() throws Exception {
    var enrollment = story.opened();

    http.perform(
            get("/api/v1/enrollments/" + enrollment.id())
                .with(authentication(SignedIn.authentication(story.partner(enrollment)))))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.basisDate").value("2018-10-15"))
        .andExpect(jsonPath("$.basisEndsAt").value("2018-10-16T00:00:00Z"))
        .andExpect(jsonPath("$.basisEndsThere").value("2018-10-16T09:00:00+09:00"))
        .andExpect(jsonPath("$.basisExplanation.en", containsString("2018-10-15 (UTC)")))
        .andExpect(jsonPath("$.basisExplanation.ko", containsString("2018-10-15(UTC)")));
  }
}
