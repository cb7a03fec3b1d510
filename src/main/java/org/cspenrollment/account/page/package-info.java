/** The pages and addresses on which people sign in and accounts are looked after. */
package org.cspenrollment.account.page;
