package org.cspenrollment.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.cspenrollment.SignedIn;
import org.cspenrollment.platform.Actor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.RequestBuilder;

/** Looks at pages and sends forms as a browser does, following the way back. */
@TestComponent
class Visitor {

  private final MockMvc mvc;

  Visitor(MockMvc mvc) {
    this.mvc = mvc;
  }

  /** The page, which has to be there. */
  String sees(Actor actor, String path) {
    var answer = asks(actor, path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return body(answer);
  }

  MockHttpServletResponse asks(Actor actor, String path) {
    return perform(get(path).with(authentication(SignedIn.authentication(actor)))).getResponse();
  }

  /** Sends a form and gives the page it leads back to. */
  String sends(Actor actor, String path, Map<String, String> fields) {
    var form = post(path).with(authentication(SignedIn.authentication(actor))).with(csrf());
    fields.forEach(form::param);
    return back(actor, perform(form));
  }

  /** Uploads a PDF of one page and gives the page it leads back to. */
  String uploads(Actor actor, String caseNumber, String requirement, String fileName) {
    return uploads(
        actor,
        caseNumber,
        requirement,
        new MockMultipartFile("file", fileName, "application/pdf", pdf()));
  }

  String uploads(Actor actor, String caseNumber, String requirement, MockMultipartFile file) {
    return back(
        actor,
        perform(
            multipart("/portal/cases/" + caseNumber + "/evidence")
                .file(file)
                .param("requirement", requirement)
                .param("note", "12-34")
                .with(authentication(SignedIn.authentication(actor)))
                .with(csrf())));
  }

  String back(Actor actor, MvcResult sent) {
    var location = sent.getResponse().getHeader("Location");
    assertThat(location).as("status %d", sent.getResponse().getStatus()).startsWith("/portal/");
    var page =
        perform(
            get(location.replaceAll("#.*", ""))
                .cookie(sent.getResponse().getCookies())
                .with(authentication(SignedIn.authentication(actor))));
    assertThat(page.getResponse().getStatus()).isEqualTo(200);
    return body(page.getResponse());
  }

  private MvcResult perform(RequestBuilder request) {
    try {
      return mvc.perform(request).andReturn();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(MockHttpServletResponse answer) {
    try {
      return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] pdf() {
    try (var document = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      document.addPage(new PDPage());
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
