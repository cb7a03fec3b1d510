package org.cspenrollment.platform.database.pool;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says in two sentences why the application does not start where it is the database that does not
 * let it: a reason in PostgreSQL's own words, and what to do about it.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable failure, SQLException cause) {
    var action = action(cause);
    return action == null
        ? null
        : new FailureAnalysis(
            "The database does not let the application start: " + sentence(cause), action, cause);
  }

  private static @Nullable String action(SQLException cause) {
    var state = String.valueOf(cause.getSQLState());
    return switch (state) {
      case "28P01", "28000" ->
          "Check the name and the password of both logins: spring.datasource.username and"
              + " spring.datasource.password, spring.flyway.user and spring.flyway.password. A"
              + " role that is missing reads the same; pg_hba.conf may refuse it, too.";
      case "3D000" ->
          "Make the database (CREATE DATABASE csp OWNER csp_owner), or name another one in"
              + " spring.datasource.url.";
      case "42501" ->
          "Give the right that is missing. The owner of the tables needs the role of the"
              + " application (GRANT csp_app TO csp_owner) and has to own the database.";
      case "42704", "22023" ->
          "Make the two roles of the database first: csp_owner and csp_app, and GRANT csp_app TO"
              + " csp_owner.";
      default ->
          Outage.of(cause).isPresent()
              ? "Start PostgreSQL, or correct the host and the port in spring.datasource.url. The"
                  + " start waits for csp.database.start-wait before it gives up."
              : null;
    };
  }

  /** The first line: what follows repeats the statement. */
  private static String sentence(SQLException cause) {
    return String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
  }
}
