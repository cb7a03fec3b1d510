package org.cspenrollment.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Collection;
import org.cspenrollment.platform.problem.NoRoom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;

/** A form whose file had no room has lost its token with its other fields: the disk is why. */
@SpringBootTest
class UnreadFormIT {

  @Autowired private SecurityErrorHandler doors;

  @AfterEach
  void thereIsRoomAgain() {
    NoRoom.forget();
  }

  @Test
  void aProgramIsToldByAProblem() throws IOException {
    var answer = answered("/api/v1/partners/import");

    assertThat(answer.getStatus()).isEqualTo(507);
    assertThat(answer.getContentType()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    assertThat(answer.getContentAsString()).contains("\"status\":507");
  }

  @Test
  void aPersonIsToldByAPage() throws IOException {
    var answer = answered("/manage/partners");

    assertThat(answer.getStatus()).isEqualTo(507);
    assertThat(answer.getContentType()).isNull();
  }

  private MockHttpServletResponse answered(String path) throws IOException {
    var answer = new MockHttpServletResponse();
    doors.handle(
        new UnreadForm(path),
        answer,
        new InvalidCsrfTokenException(new DefaultCsrfToken("X-CSRF", "_csrf", "right"), "none"));
    return answer;
  }

  private static final class UnreadForm extends MockHttpServletRequest {

    UnreadForm(String path) {
      super("POST", path);
      setContentType("multipart/form-data; boundary=x");
    }

    @Override
    public Collection<Part> getParts() throws IOException {
      throw new IOException("No space left on device");
    }
  }
}
