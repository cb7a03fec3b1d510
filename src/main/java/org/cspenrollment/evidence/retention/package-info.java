/** How long evidence is kept: retention, legal holds, and erasure in two steps. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence.retention;
