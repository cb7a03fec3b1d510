/** What follows from not being renewed: statuses, their steps, and what each still allows. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("enforcement")
package org.cspenrollment.policy.enforcement;
