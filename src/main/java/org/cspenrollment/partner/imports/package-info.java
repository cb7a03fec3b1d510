/** Taking the registry and its revenue in from files: all of a file or nothing. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("imports")
package org.cspenrollment.partner.imports;
