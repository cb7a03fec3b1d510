/** Sessions in the database: read once per request, written when something of them changed. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.platform.security.session;
