/** The registry as a file, in the columns in which it is taken in. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.partner.export;
