/** What somebody holds whose access ends, and who takes it over. */
@org.springframework.modulith.NamedInterface("leaving")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.account.leaving;
