package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cspenrollment.SignedIn;
import org.cspenrollment.platform.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The frame around all pages of ours, the accounts' and the error pages included. */
@PortalTest
class FrameIT {

  private static final Pattern STYLE =
      Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"");

  @Autowired private MockMvc mvc;

  @Test
  void itsStyleSheetsAreThereForEverybody() throws Exception {
    var sheets = STYLE.matcher(page(get("/login"))).results().map(found -> found.group(1)).toList();

    assertThat(sheets).hasSize(2);
    for (var sheet : sheets) {
      assertThat(mvc.perform(get(sheet)).andReturn().getResponse().getStatus())
          .as(sheet)
          .isEqualTo(200);
    }
  }

  @Test
  void whoeverIsNotSignedInSeesNoMenu() throws Exception {
    assertThat(page(get("/login"))).contains("href=\"#content\"").doesNotContain("/logout");
  }

  @Test
  void thePagesOfAccountsStandInTheSameFrame() throws Exception {
    var manager = authentication(SignedIn.authentication(SignedIn.staff("manager1", Role.MANAGER)));

    for (var path : List.of("/accounts", "/accounts/invite")) {
      assertThat(page(get(path).with(manager)))
          .contains("href=\"#content\"", "/logout", "href=\"/accounts\"")
          .doesNotContain("href=\"/portal\"");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 404, There is nothing here that you may see.",
    "ko, 404, 볼 수 있는 내용이 없습니다.",
    "en, 413, The content is larger than allowed.",
    "ko, 403, 이 페이지나 변경은 현재 역할로 사용할 수 없습니다.",
    "en, 500, The operator finds it by the trace id.",
    "ko, 503, 잠시 후에 다시 시도하십시오."
  })
  void errorsAreToldInTheLanguageOfTheReader(String language, int status, String sentence)
      throws Exception {
    var page =
        page(
            get("/error")
                .locale(Locale.forLanguageTag(language))
                .header("Accept-Language", language)
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .with(
                    request -> {
                      request.setDispatcherType(DispatcherType.ERROR);
                      return request;
                    }));

    assertThat(page).contains("<html lang=\"" + language + "\"", sentence).doesNotContain("??");
  }

  private String page(MockHttpServletRequestBuilder request) throws Exception {
    var answer = mvc.perform(request).andReturn().getResponse();
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }
}
