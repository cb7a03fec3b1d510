package org.cspenrollment.platform;

/**
 * Where the webapps of the process engine are found. {@code application.yaml} tells the engine the
 * same root, so that the addresses do not depend on what its maker calls them.
 */
public final class WebappPaths {

  /** The root of all webapps, without a slash at its end. */
  public static final String ROOT = "/camunda";

  /** What the pages of the webapps are made of. */
  public static final String APP = ROOT + "/app/";

  /** Where the pages ask for data and send changes. */
  public static final String API = ROOT + "/api/";

  /** Tasklist, where reviewers work. */
  public static final String TASKLIST = APP + "tasklist/default/";

  /** Cockpit, where managers work. */
  public static final String COCKPIT = APP + "cockpit/default/";

  /** The pages of the year in Cockpit: where a manager begins. */
  public static final String ENROLLMENTS = COCKPIT + "#/enrollments";

  private WebappPaths() {}
}
