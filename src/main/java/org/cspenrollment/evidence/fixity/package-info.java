/** Whether the stored bytes are still those that were received. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.evidence.fixity;
