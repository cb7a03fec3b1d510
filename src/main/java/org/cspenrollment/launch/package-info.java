/** Opening the cases that are due, in chunks, once; what was passed over and why. */
package org.cspenrollment.launch;
