/** The columns of the files that are taken in, each described once. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("column")
package org.cspenrollment.partner.column;
