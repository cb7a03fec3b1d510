package org.cspenrollment.platform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where this installation is reached and where the demo keeps its data.
 *
 * @param baseUrl the address in mails, on receipts and in one-time links, such as
 *     https://enrollment.example; outside the demo no mail is sent without it. A one-time link that
 *     is shown begins with the host asked where it is missing
 * @param dataFolder where the demo keeps its database; nobody else reads it
 */
@Validated
@ConfigurationProperties("csp")
public record ApplicationSettings(
    @DefaultValue("")
        @Pattern(
            regexp = "(https?://[^\\s/?#]+(/[^\\s?#]*)?)?",
            message = "csp.base-url is an address such as https://enrollment.example.")
        String baseUrl,
    @DefaultValue("data") @NotBlank(message = "csp.data-folder names a folder.")
        String dataFolder) {

  /** The folder of the demo's data, as a path below the folder the application was started in. */
  public Path dataPath() {
    return Path.of(dataFolder);
  }
}
