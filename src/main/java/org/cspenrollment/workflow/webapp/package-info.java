/**
 * The engine's own webapps, Tasklist and Cockpit, as far as they are open: who is signed in, which
 * routes there are, what may stand in a request, the nonce of their pages.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.workflow.webapp;
