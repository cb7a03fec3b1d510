/** The partner's files: received, checked, kept unchangeable under their hash, and shown again. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence;
