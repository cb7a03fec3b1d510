/** Whether a file is what its name says, and pictures. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence.content.check;
