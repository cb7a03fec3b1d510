package org.cspenrollment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Runs the annual enrollment cycle of CSP direct-bill partners. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnrollmentApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(EnrollmentApplication.class, arguments);
  }
}
