package org.cspenrollment.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.servlet.FilterChain;
import java.sql.SQLException;
import org.cspenrollment.platform.database.pool.Outage;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of an answer when the session cannot be kept any more. */
class UnavailableFilterTest {

  private final UnavailableAnswer answer = mock(UnavailableAnswer.class);
  private final UnavailableFilter filter = new UnavailableFilter(answer);
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/portal");
  private final MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void anAnswerThatHasBeenSentWholeStaysOne() throws Exception {
    filter.doFilter(request, response, sessionLost((asked, told) -> told.flushBuffer()));

    assertThat(response.getStatus()).isEqualTo(200);
    verifyNoInteractions(answer);
  }

  @Test
  void oneThatHasNotBeenSentIsA503() throws Exception {
    filter.doFilter(request, response, sessionLost((asked, told) -> told.getWriter().print("x")));

    verify(answer).write(eq(request), any(), eq(Outage.AWAY));
  }

  @Test
  void oneThatBreaksOffInItsMiddleIsBrokenOff() {
    assertThatExceptionOfType(DataAccessResourceFailureException.class)
        .isThrownBy(
            () ->
                filter.doFilter(
                    request,
                    response,
                    sessionLost(
                        (asked, told) -> {
                          told.flushBuffer();
                          throw away();
                        })));
  }

  /** Sessions around this, which cannot be kept after it. */
  private static FilterChain sessionLost(FilterChain behind) {
    return (asked, told) -> {
      new WholeAnswerFilter().doFilter(asked, told, behind);
      throw away();
    };
  }

  private static DataAccessResourceFailureException away() {
    return new DataAccessResourceFailureException("x", new SQLException("refused", "08001"));
  }
}
