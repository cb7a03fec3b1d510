/** Whether the stored bytes are still those that were received. */
package org.cspenrollment.evidence.fixity;
