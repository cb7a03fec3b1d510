/** What every module stands on: who is acting, the clock, refusals, paging, the doors. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.platform;
