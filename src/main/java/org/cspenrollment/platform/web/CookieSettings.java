package org.cspenrollment.platform.web;

import org.cspenrollment.platform.security.SecureCookies;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which form our cookies have; {@link SecureCookies} sets it, above every other source.
 *
 * @param plain set by the application: true in the demo on loopback only, where there is no HTTPS;
 *     a value of yours has no effect
 */
@ConfigurationProperties("csp.cookies")
record CookieSettings(@DefaultValue("false") boolean plain) {}
