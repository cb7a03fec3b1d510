/** The pages on which a partner chooses: what would follow, moving, leaving, appealing. */
package org.cspenrollment.portal.election;
