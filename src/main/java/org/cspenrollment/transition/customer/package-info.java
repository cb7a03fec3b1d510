/** The customers of a partner that moves, their subscriptions, consents and transfer requests. */
@org.springframework.modulith.NamedInterface("customer")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.transition.customer;
