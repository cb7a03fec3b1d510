package org.cspenrollment.workflow.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebappQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| maxResults=2000",
        "firstResult=20 | firstResult=20&maxResults=2000",
        "maxResults=15&firstResult=20 | firstResult=20&maxResults=15",
        "maxResults=2000000 | maxResults=2000",
        "maxResults=5&maxResults=99 | maxResults=5",
        "maxResults= | maxResults=2000",
        "maxResults | maxResults=2000",
        "&&a=1& | a=1&maxResults=2000",
        "maxResultsX=7 | maxResultsX=7&maxResults=2000"
      })
  void sec15_everyQueryHasOneMost(String sent, String passedOn) {
    assertThat(WebappQuery.of(sent).bounded(2000)).hasToString(passedOn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"maxResults=x", "maxResults=-1", "maxResults=1e9", "maxResults=9999999999"})
  void aMostThatIsNoNumberIsRefused(String sent) {
    assertThatThrownBy(() -> WebappQuery.of(sent).bounded(2000))
        .isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| no=a,b",
        "no=x | no=x,a,b",
        "no=x&q=1&no=y | q=1&no=x,y,a,b",
        "no | no=a,b",
        "+no+=x | no=x,a,b",
        "no=a | no=a,b"
      })
  void sec8_whatIsLeftOutIsSaidOnceWhateverIsSent(String sent, String passedOn) {
    assertThat(WebappQuery.of(sent).leavingOut("no", List.of("a", "b"))).hasToString(passedOn);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%00", "a=x%00y", "%00=1"})
  void sec19_nulIsRefused(String sent) {
    assertThatThrownBy(() -> WebappQuery.of(sent)).isInstanceOf(ProblemException.class);
  }
}
