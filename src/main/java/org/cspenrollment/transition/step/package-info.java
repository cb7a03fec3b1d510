/** The steps of a transition to indirect reseller and how far each is. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("step")
package org.cspenrollment.transition.step;
