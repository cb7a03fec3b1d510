/** Word and Excel documents: what they are, what they unpack to, and what in them acts. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence.content.office;
