/** What every module stands on: who is acting, the clock, refusals, paging, the doors. */
package org.cspenrollment.platform;
