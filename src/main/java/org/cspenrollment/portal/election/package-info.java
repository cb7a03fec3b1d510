/** The pages on which a partner chooses: what would follow, moving, leaving, appealing. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.portal.election;
