package org.cspenrollment.account;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cspenrollment.kernel.Username;
import org.cspenrollment.platform.Role;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The whole application on its database, with a clock that can be moved and an engine's ear. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({AccountTest.Surroundings.class, People.class})
@interface AccountTest {

  @TestConfiguration(proxyBeanMethods = false)
  class Surroundings {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }

    @Bean
    Mirrored mirrored() {
      return new Mirrored();
    }

    @Bean
    @Primary
    OrganisationDirectory organisationDirectory() {
      return id -> !id.value().startsWith("unknown");
    }
  }

  /** Runs on from now, and jumps when told to. */
  class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void advance(Duration by) {
      ahead = ahead.plus(by);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead);
    }
  }

  /** Remembers what was handed to the engine. */
  class Mirrored implements StaffDirectory {

    record Person(String username, String displayName, Set<Role> roles, boolean enabled) {}

    private final List<Person> people = new CopyOnWriteArrayList<>();

    @Override
    public void mirror(Username username, String displayName, Set<Role> roles, boolean enabled) {
      people.add(new Person(username.value(), displayName, roles, enabled));
    }

    @Override
    public boolean isReserved(Username username) {
      return username.value().equals("engines-own");
    }

    List<Person> of(String username) {
      return people.stream().filter(person -> person.username().equals(username)).toList();
    }
  }
}
