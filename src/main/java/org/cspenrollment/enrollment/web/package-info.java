/** Cases over HTTP: what partners and managers do to them. */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.enrollment.web;
