package org.cspenrollment.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.cspenrollment.kernel.OrganisationId;
import org.cspenrollment.partner.Organisation;
import org.cspenrollment.partner.Partners;
import org.cspenrollment.partner.Tenant;
import org.cspenrollment.platform.CurrentActor;
import org.cspenrollment.platform.time.RealTime;
import org.cspenrollment.platform.time.WrittenTime;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What pages about accounts say of organisations and of times: {@code ${@reader}}. */
@Component("reader")
class ReaderFormatter {

  private static final Duration SAME = Duration.ofMinutes(1);

  private final CurrentActor currentActor;
  private final Partners partners;
  private final PageFormatter words;
  private final Clock clock;
  private final RealTime realTime;

  ReaderFormatter(
      CurrentActor currentActor,
      Partners partners,
      PageFormatter words,
      Clock clock,
      RealTime realTime) {
    this.realTime = realTime;
    this.currentActor = currentActor;
    this.partners = partners;
    this.words = words;
    this.clock = clock;
  }

  /** A day in the language of the page. */
  public String day(LocalDate day) {
    return WrittenTime.day(day, LocaleContextHolder.getLocale());
  }

  /** An organisation by its name, with its id; one that is in no registry by its id. */
  public String organisation(OrganisationId id) {
    return partners
        .organisation(id)
        .map(Organisation::name)
        .map(name -> name + " (" + id + ")")
        .orElse(id.value());
  }

  /**
   * A moment where the reader is: in the zone all tenants of its organisation have, otherwise UTC.
   */
  public String time(Instant at) {
    return words.time(at, ReadForPage.once("zone", ZoneId.class, this::zone));
  }

  private ZoneId zone() {
    var zones =
        currentActor.get().organisationId().map(partners::tenantsOf).orElse(List.of()).stream()
            .map(Tenant::timeZone)
            .distinct()
            .toList();
    return zones.size() == 1 ? ZoneId.of(zones.get(0)) : ZoneOffset.UTC;
  }

  /** Whether the clock of the application, which a demo may have moved, shows another time. */
  public boolean clockMoved() {
    return Duration.between(realTime.instant(), clock.instant()).abs().compareTo(SAME) > 0;
  }
}
