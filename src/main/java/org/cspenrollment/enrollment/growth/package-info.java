/**
 * Revenue that arrives, and what follows for the cases that look at it: growth, and what waited.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("growth")
package org.cspenrollment.enrollment.growth;
