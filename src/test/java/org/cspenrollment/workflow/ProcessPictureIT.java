package org.cspenrollment.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cspenrollment.GoldenFile;
import org.cspenrollment.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The picture of the process in the README is what the library of the Cockpit pages draws of the
 * model.
 */
class ProcessPictureIT {

  private static final Path SHOWN = Path.of("src", "docs", "pictures", "annual-enrollment.svg");
  private static final String LIBRARY =
      "classpath:META-INF/resources/webjars/bpmn-visualization/*/dist/bpmn-visualization.min.js";

  /** The library measures its place, so it has to have one. */
  private static final String PLACE =
      "<div id=\"place\" style=\"width: 2000px; height: 1000px\"></div>";

  private static final String DRAW =
      """
      xml => {
        const shown = new bpmnvisu.BpmnVisualization({ container: 'place' });
        shown.load(xml, { fit: { type: bpmnvisu.FitType.None } });
        return new XMLSerializer().serializeToString(document.querySelector('#place svg'));
      }
      """;

  @Test
  void thePictureInTheReadmeIsTheModel() throws IOException {
    var xml = Files.readString(ModelRules.FOLDER.resolve("annual-enrollment.bpmn"));

    new GoldenFile(SHOWN).holds(ProcessPicture.of(ModelRules.read(xml), drawn(xml)));
  }

  private static String drawn(String xml) throws IOException {
    try (var playwright = Chromium.playwright();
        var browser = playwright.chromium().launch(Chromium.launchOptions())) {
      var page = browser.newPage();
      page.setContent(PLACE);
      page.addScriptTag(new Page.AddScriptTagOptions().setContent(library()));
      return (String) page.evaluate(DRAW, xml);
    }
  }

  private static String library() throws IOException {
    var found = new PathMatchingResourcePatternResolver().getResources(LIBRARY);
    assertThat(found).hasSize(1);
    return found[0].getContentAsString(StandardCharsets.UTF_8);
  }
}
