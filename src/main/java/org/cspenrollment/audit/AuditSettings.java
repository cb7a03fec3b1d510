package org.cspenrollment.audit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When the record of who did what is checked. A text that is no cron expression refuses the start.
 *
 * @param check when the record is checked, as a cron expression of six fields, UTC
 */
@ConfigurationProperties("csp.audit")
record AuditSettings(@DefaultValue("0 40 2 * * *") String check) {

  AuditSettings {
    if (!CronExpression.isValidExpression(check)) {
      throw new IllegalArgumentException(
          "csp.audit.check is a cron expression of six fields, such as 0 40 2 * * *.");
    }
  }
}
