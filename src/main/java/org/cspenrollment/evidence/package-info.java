/** The partner's files: received, checked, kept unchangeable under their hash, and shown again. */
package org.cspenrollment.evidence;
