package org.cspenrollment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Files dropped on the card of a requirement, as a mouse does it. */
final class Uploads {

  private Uploads() {}

  /** Drops files on the card's place for them, once it takes them. */
  static void drop(Locator card, FilePayload... files) {
    assertThat(card.locator(".drop")).isVisible();
    var data =
        card.page()
            .evaluateHandle(
                """
                files => {
                  const dropped = new DataTransfer();
                  for (const one of files) {
                    const bytes = Uint8Array.from(atob(one.content), letter => letter.charCodeAt(0));
                    dropped.items.add(new File([bytes], one.name, { type: one.type }));
                  }
                  return dropped;
                }
                """,
                Stream.of(files)
                    .map(
                        file ->
                            Map.of(
                                "name", file.name,
                                "type", file.mimeType,
                                "content", Base64.getEncoder().encodeToString(file.buffer)))
                    .toList());
    for (var kind : List.of("dragover", "drop")) {
      card.locator(".files").dispatchEvent(kind, Map.of("dataTransfer", data));
    }
  }

  /** The line of a file on its way. */
  static Locator line(Locator card, String file) {
    return card.locator(".sending", new Locator.LocatorOptions().setHasText(file));
  }

  /** What the card says last about a file that has arrived. */
  static Locator arrived(Locator card) {
    return card.locator(".arrived");
  }

  static FilePayload pdf(String name) {
    return new FilePayload(name, "application/pdf", Cases.pdf("Evidence " + name));
  }
}
