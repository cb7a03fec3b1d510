/** Which revenue counts for a case, and how much it is. */
@org.springframework.modulith.NamedInterface("revenue")
package org.cspenrollment.policy.revenue;
