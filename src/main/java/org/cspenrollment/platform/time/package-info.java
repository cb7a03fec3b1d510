/** The clock everybody asks. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("time")
package org.cspenrollment.platform.time;
