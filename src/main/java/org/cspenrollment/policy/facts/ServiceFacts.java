package org.cspenrollment.policy.facts;

import java.util.List;

/** What a partner sells beside licenses, and what it sells and supports them with. */
public record ServiceFacts(List<Service> services, Infrastructure infrastructure) {

  /** No services, and nothing known of the infrastructure. */
  public static final ServiceFacts NONE = new ServiceFacts(List.of(), Infrastructure.UNKNOWN);

  /** Keeps a copy of the services. */
  public ServiceFacts {
    services = List.copyOf(services);
  }
}
