/**
 * The sign-ins of partners and staff: invitation and reset by one-time link, passwords, roles, open
 * sessions. It knows no other module; staff is handed to the engine through {@link
 * org.cspenrollment.account.StaffDirectory}, partner users never are.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.account;
