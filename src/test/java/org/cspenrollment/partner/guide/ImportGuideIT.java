package org.cspenrollment.partner.guide;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cspenrollment.partner.RefusedAsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Templates and columns of the files that are taken in. */
@SpringBootTest(properties = "csp.partners.import-limit=1MB")
@AutoConfigureMockMvc
@Import(RefusedAsProblem.class)
class ImportGuideIT {

  @Autowired private MockMvc mvc;

  @ParameterizedTest
  @CsvSource({"partners, 19", "revenue, 8", "customers, 8"})
  void everyColumnHasItsWordsInBothLanguages(String kind, int columns) throws Exception {
    mvc.perform(get("/api/v1/imports/" + kind + "/columns").with(user("m").roles("MANAGER")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.columns.length()").value(columns))
        .andExpect(jsonPath("$.columns[?(@.meaning.en == null)]").isEmpty())
        .andExpect(jsonPath("$.columns[0].need").value("FILLED"))
        .andExpect(jsonPath("$.columns[0].needed.ko").value("모든 행에 필요"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void theTemplateOfPartnersCanBeSentAsItIs(String ending) throws Exception {
    mvc.perform(
            post("/api/v1/partners/import?dryRun=true")
                .contentType("text/csv")
                .content(template("partners", ending).getContentAsByteArray())
                .with(user("manager1").roles("MANAGER"))
                .with(csrf()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(1));
  }

  @Test
  void aTemplateIsAHeaderAndOneRow() throws Exception {
    assertThat(template("customers", "csv").getContentAsString(UTF_8))
        .isEqualTo(
            "\uFEFFcustomerId,customerName,agreement,subscriptionId,subscriptionName,kind,addOnOf,"
                + "quantity\r\nC-0001,Example Bakery,NONE,S-0001,Office 365 E3,LICENSE,,25\r\n");
  }

  @Test
  void anUnknownKindIsNotThere() throws Exception {
    mvc.perform(get("/api/v1/imports/none/columns").with(user("m").roles("MANAGER")))
        .andExpect(status().isNotFound());
  }

  private MockHttpServletResponse template(String kind, String ending) throws Exception {
    return mvc.perform(
            get("/api/v1/imports/%s/template.%s".formatted(kind, ending))
                .with(user("manager1").roles("MANAGER")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }
}
