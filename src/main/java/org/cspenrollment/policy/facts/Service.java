package org.cspenrollment.policy.facts;

/** A service a partner relies on, and what has been made of it. */
public record Service(ServiceType type, ServiceState state) {}
