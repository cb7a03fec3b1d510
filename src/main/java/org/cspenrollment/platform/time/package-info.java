/** The clock everybody asks. */
@org.springframework.modulith.NamedInterface("time")
package org.cspenrollment.platform.time;
