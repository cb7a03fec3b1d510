/** PDF documents in English and Korean. */
@org.springframework.modulith.NamedInterface("pdf")
package org.cspenrollment.platform.pdf;
