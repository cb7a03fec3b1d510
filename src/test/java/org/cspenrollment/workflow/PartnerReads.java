package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cspenrollment.SignedIn;
import org.cspenrollment.enrollment.lifecycle.Enrollment;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Actor;
import org.cspenrollment.platform.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.MockMvc;

/** Tests of what people read over HTTP, each as who it is: an answer that is not 200 fails. */
abstract class PartnerReads {

  @Autowired MockMvc http;
  @Autowired SessionRepository<?> sessions;

  /** A person of the partner of a case who reads this language. */
  static Actor partner(Enrollment enrollment, Locale language) {
    return new Actor(
        new Username("hanul"),
        "Hanul",
        Set.of(Role.PARTNER),
        Optional.of(enrollment.organisationId()),
        language);
  }

  /** The page of the case in the portal. */
  final String page(Enrollment enrollment, Locale language) {
    return body(partner(enrollment, language), "/portal/cases/" + enrollment.id());
  }

  /** The body of an answer. */
  final String body(Actor person, String path) {
    try {
      var answer =
          http.perform(
                  get(path)
                      .cookie(SignedIn.session(sessions))
                      .with(authentication(SignedIn.authentication(person))))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).as(path).isEqualTo(200);
      return answer.getContentAsString(StandardCharsets.UTF_8);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
