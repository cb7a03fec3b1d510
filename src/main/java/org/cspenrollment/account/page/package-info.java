/** The pages and addresses on which people sign in and accounts are looked after. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.account.page;
