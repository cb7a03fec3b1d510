package org.cspenrollment.account;

import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who the first administrator is; looked at only while there is no administrator.
 *
 * @param username who becomes administrator while there is none
 * @param displayName the name others see
 * @param contactEmail how to reach this person
 * @param language the language of this person: en or ko
 * @param password the password; a weak one stops the start
 * @param passwordFile a file with the password on its first line, instead
 */
@Validated
@ConfigurationProperties("csp.first-administrator")
record FirstAdministratorSettings(
    @DefaultValue("") String username,
    @DefaultValue("First administrator") String displayName,
    @DefaultValue("administrator@localhost") String contactEmail,
    @DefaultValue("en")
        @Pattern(regexp = "en|ko", message = "csp.first-administrator.language is en or ko.")
        String language,
    @DefaultValue("") String password,
    @Nullable Path passwordFile) {

  /** Says nothing of the password, so that it gets into no log. */
  @Override
  public String toString() {
    return "FirstAdministratorSettings[" + username + "]";
  }
}
