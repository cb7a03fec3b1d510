package org.cspenrollment.evidence.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import org.cspenrollment.platform.problem.NoRoom;
import org.cspenrollment.platform.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * Why the parts of an upload cannot be read is told apart: a full disk is not the client's fault.
 */
class UploadFormTest {

  @AfterEach
  void thereIsRoom() {
    NoRoom.forget();
  }

  @ParameterizedTest
  @CsvSource({"No space left on device,507", "Stream ended unexpectedly,400"})
  void partsThatCannotBePutAsideAre507AndTornOnes400(String why, int status) {
    var request = mock(MultipartHttpServletRequest.class);
    given(request.getMultiFileMap())
        .willThrow(
            new MultipartException(
                "x",
                new IOException(
                    "Processing of multipart/form-data request failed. " + why,
                    new IOException(why))));

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> UploadForm.read(request))
        .satisfies(refused -> assertThat(refused.status().value()).isEqualTo(status));
  }
}
