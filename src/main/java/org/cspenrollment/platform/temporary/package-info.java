/**
 * The folder of this process for files that are put aside, and what becomes of it when it is full.
 */
@org.springframework.modulith.NamedInterface("temporary")
@org.jspecify.annotations.NullMarked
package org.cspenrollment.platform.temporary;
