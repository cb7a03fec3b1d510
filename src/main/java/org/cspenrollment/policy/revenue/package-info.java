/** Which revenue counts for a case, and how much it is. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("revenue")
package org.cspenrollment.policy.revenue;
