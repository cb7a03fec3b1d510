/** Cases over HTTP: what partners and managers do to them. */
package org.cspenrollment.enrollment.web;
