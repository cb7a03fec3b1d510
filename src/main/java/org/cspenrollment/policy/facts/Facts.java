package org.cspenrollment.policy.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about a partner, by what it is about; what is not known is left out. */
public record Facts(
    SupportFacts support,
    ServiceFacts service,
    BusinessFacts business,
    CapabilityFacts capability,
    RegistryFacts registry) {

  private static final Facts NONE =
      new Facts(
          SupportFacts.NONE,
          ServiceFacts.NONE,
          BusinessFacts.NONE,
          CapabilityFacts.NONE,
          RegistryFacts.NONE);

  /** Nothing is known. */
  public static Facts none() {
    return NONE;
  }

  /** These facts with other ones about support and credit. */
  public Facts with(SupportFacts other) {
    return new Facts(other, service, business, capability, registry);
  }

  /** These facts with other ones about services and infrastructure. */
  public Facts with(ServiceFacts other) {
    return new Facts(support, other, business, capability, registry);
  }

  /** These facts with other ones about revenue and time in the programme. */
  public Facts with(BusinessFacts other) {
    return new Facts(support, service, other, capability, registry);
  }

  /** These facts with other ones about security and skills. */
  public Facts with(CapabilityFacts other) {
    return new Facts(support, service, business, other, registry);
  }

  /** These facts with other ones the office looks up. */
  public Facts with(RegistryFacts other) {
    return new Facts(support, service, business, capability, other);
  }

  /** These facts with another support plan, or without one. */
  public Facts withPlan(@Nullable Plan plan) {
    return with(new SupportFacts(plan, support.credit(), support.creditOn()));
  }

  /** These facts with other services. */
  public Facts withServices(List<Service> services) {
    return with(new ServiceFacts(services, service.infrastructure()));
  }

  /** These facts with another infrastructure. */
  public Facts withInfrastructure(Infrastructure infrastructure) {
    return with(new ServiceFacts(service.services(), infrastructure));
  }
}
