/** The one form of a password, and how it is hashed and compared. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.account.password;
