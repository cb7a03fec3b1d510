/** PDF documents in English and Korean. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("pdf")
package org.cspenrollment.platform.pdf;
