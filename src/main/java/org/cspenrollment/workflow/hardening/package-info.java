/**
 * What the engine and its webapps need around them: sign-in, restricted expressions, grants, the
 * routes that are open, the nonce. The only place for classes internal to the engine.
 */
package org.cspenrollment.workflow.hardening;
