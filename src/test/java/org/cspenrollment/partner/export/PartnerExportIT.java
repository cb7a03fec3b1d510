package org.cspenrollment.partner.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cspenrollment.partner.RegistryFile.fields;
import static org.cspenrollment.partner.RegistryFile.line;
import static org.cspenrollment.partner.RegistryFile.newTenantId;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.cspenrollment.audit.AuditTrail;
import org.cspenrollment.audit.event.PartnerEvent;
import org.cspenrollment.partner.RefusedAsProblem;
import org.cspenrollment.partner.RegistryFile;
import org.cspenrollment.platform.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The registry as a file, and back. */
@SpringBootTest(properties = "csp.partners.import-limit=1MB")
@AutoConfigureMockMvc
@Import(RefusedAsProblem.class)
class PartnerExportIT {

  @Autowired private MockMvc mvc;
  @Autowired private AuditTrail audit;

  private final String tenant = newTenantId();

  @BeforeEach
  void register() throws Exception {
    var fields = fields(tenant);
    fields.put("name", "누리구름 \"Nuri\", Ltd.");
    fields.put("anniversaryMonth", "7");
    send(RegistryFile.of(line(fields)).getBytes(UTF_8)).andExpect(status().isOk());
  }

  @Test
  void f18TheCsvHasAByteOrderMarkAndEveryTenant() throws Exception {
    var file = exported("csv");

    assertThat(file.getContentType()).isEqualTo("text/csv;charset=UTF-8");
    assertThat(file.getContentAsString(UTF_8))
        .startsWith("\uFEFFtenantId,organisationId,name,")
        .contains(
            tenant
                + ",ORG-"
                + tenant
                + ",\"누리구름 \"\"Nuri\"\", Ltd.\",KR,Asia/Seoul,ko,KRW,2017-10-15,"
                + "csp@hanul.example,ASFP,ASFP-778812,2018-09-20,2019-09-19,,7,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void whatWasTakenOutCanBeTakenInAndChangesNothing(String ending) throws Exception {
    send(exported(ending).getContentAsByteArray())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.created").value(0))
        .andExpect(jsonPath("$.updated").value(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  void whoTookItIsOnRecord(String ending) throws Exception {
    exported(ending);

    var entry = audit.entries(PartnerEvent.STREAM, new PageRequest(0, 1)).items().get(0);
    assertThat(entry.action()).isEqualTo("PARTNERS_EXPORTED");
    assertThat(entry.subject()).isEqualTo("partners." + ending);
  }

  private MockHttpServletResponse exported(String ending) throws Exception {
    return mvc.perform(
            get("/api/v1/partners/export." + ending).with(user("manager1").roles("MANAGER")))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse();
  }

  private ResultActions send(byte[] file) throws Exception {
    return mvc.perform(
        post("/api/v1/partners/import")
            .contentType("text/csv")
            .content(file)
            .with(user("manager1").roles("MANAGER"))
            .with(csrf()));
  }
}
