/** How slow a client may be, and who is worked for while another one waits for the network. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.platform.web.pace;
