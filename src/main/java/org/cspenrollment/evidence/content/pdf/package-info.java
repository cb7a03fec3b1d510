/** PDFs: where they begin and end, what they unpack to, and what in them acts. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence.content.pdf;
