/** What touches webapp sign-in, expressions, nonce and engine internals; nothing else may. */
package org.cspenrollment.workflow.hardening;
