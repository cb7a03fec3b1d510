/** Opening the cases of tenants, one at a time of each. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("opening")
package org.cspenrollment.enrollment.opening;
