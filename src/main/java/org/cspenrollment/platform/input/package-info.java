/** What people type and programs send: text, days, and what makes one that is taken as it is. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("input")
package org.cspenrollment.platform.input;
