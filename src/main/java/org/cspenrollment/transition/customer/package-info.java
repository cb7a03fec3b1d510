/** The customers of a partner that moves, their subscriptions, consents and transfer requests. */
@org.springframework.modulith.NamedInterface("customer")
package org.cspenrollment.transition.customer;
