package org.cspenrollment.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.cspenrollment.platform.WebappPaths;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the demo at its first start and says, at every start, where it is and how to sign in. */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 200)
class DemoStart implements ApplicationRunner {

  private final DemoPortfolio portfolio;
  private final Clock clock;
  private final Environment environment;
  private final DemoSettings settings;

  DemoStart(DemoPortfolio portfolio, Clock clock, Environment environment, DemoSettings settings) {
    this.portfolio = portfolio;
    this.clock = clock;
    this.environment = environment;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) throws Exception {
    if (settings.portfolio()) {
      portfolio.make();
    }
  }

  @EventListener(ApplicationReadyEvent.class)
  void sayWhere() {
    var address = "http://127.0.0.1:" + environment.getProperty("local.server.port", "8080");
    var day =
        DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC)
            .format(clock.instant());
    System.out.println(
        """

        ------------------------------------------------------------------------------
         CSP Enrollment, the demo. Here it is %s (UTC).
         Not a Microsoft product; every partner in it is fictional.

           %s/                      everybody signs in here
           %s/portal                partners       hanul, nordwind, kaede
           %s/app/tasklist/ reviewers      reviewer1, reviewer2, lead1, lead2
           %s/app/cockpit/  managers       manager1, manager2; policy1, policy2
           %s/accounts              administrator  admin1

         The password of all of them: %s
         Move the clock: curl -u admin1:%s -H 'Content-Type: application/json' \\
           -d '{"advance":"P30D"}' %s/api/v1/demo/clock
         Let its people live too: -d '{"advance":"P170D","people":true}'
         Stop with Ctrl-C; the data stays in ./data, delete it to begin anew.
        ------------------------------------------------------------------------------
        """
            .formatted(
                day,
                address,
                address,
                address + WebappPaths.ROOT,
                address + WebappPaths.ROOT,
                address,
                DemoPeople.PASSWORD,
                DemoPeople.PASSWORD,
                address));
  }
}
