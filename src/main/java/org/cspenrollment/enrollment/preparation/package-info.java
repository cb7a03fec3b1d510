/**
 * What the partner does until the office has everything, and what the steps of the process say of
 * its requirements.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("preparation")
package org.cspenrollment.enrollment.preparation;
