package org.cspenrollment.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import org.cspenrollment.platform.database.pool.Outage;
import org.cspenrollment.platform.web.pace.BrokenBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of an answer when the session cannot be kept any more. */
class UnavailableFilterTest {

  private final UnavailableAnswer answer = mock(UnavailableAnswer.class);
  private boolean nodeEnds;
  private final UnavailableFilter filter = new UnavailableFilter(answer, () -> nodeEnds);
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

  /** Whatever is made of half a form or half a JSON, whoever sent it is not to blame. */
  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 422})
  void aBodyThatBreaksOffWhileTheNodeEndsIsA503(int mistaken) throws Exception {
    nodeEnds = true;
    request.setAttribute(BrokenBody.class.getName(), true);

    filter.doFilter(
        request, response, (asked, told) -> ((HttpServletResponse) told).setStatus(mistaken));

    verify(answer).writeEnding(eq(request), any());
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, true"})
  void oneThatBreaksOffOtherwiseOrIsWholeIsWhatItIs(boolean ends, boolean whole) throws Exception {
    nodeEnds = ends;
    if (!whole) {
      request.setAttribute(BrokenBody.class.getName(), true);
    }

    filter.doFilter(
        request, response, (asked, told) -> ((HttpServletResponse) told).setStatus(400));

    assertThat(response.getStatus()).isEqualTo(400);
    verifyNoInteractions(answer);
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
