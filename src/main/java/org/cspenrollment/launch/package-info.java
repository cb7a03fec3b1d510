/** Opening the cases that are due, in chunks, once; what was passed over and why. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.launch;
