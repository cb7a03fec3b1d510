package org.cspenrollment;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Runs the annual enrollment cycle of CSP direct-bill partners. */
@SpringBootApplication
public class EnrollmentApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(EnrollmentApplication.class, arguments);
  }
}
