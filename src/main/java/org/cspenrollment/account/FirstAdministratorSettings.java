package org.cspenrollment.account;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who the first administrator is; looked at only while there is no administrator.
 *
 * @param username the sign-in name; none: nobody is made administrator
 * @param displayName the name others see
 * @param contactEmail where to reach this person
 * @param language {@code en} or {@code ko}
 * @param password the password, if it is not in a file
 * @param passwordFile a file with the password on its first line
 */
@ConfigurationProperties("csp.first-administrator")
record FirstAdministratorSettings(
    @DefaultValue("") String username,
    @DefaultValue("First administrator") String displayName,
    @DefaultValue("administrator@localhost") String contactEmail,
    @DefaultValue("en") String language,
    @DefaultValue("") String password,
    Path passwordFile) {

  /** Says nothing of the password, so that it gets into no log. */
  @Override
  public String toString() {
    return "FirstAdministratorSettings[" + username + "]";
  }
}
