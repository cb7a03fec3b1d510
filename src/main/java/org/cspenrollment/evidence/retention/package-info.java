/** How long evidence is kept: retention, legal holds, and erasure in two steps. */
package org.cspenrollment.evidence.retention;
