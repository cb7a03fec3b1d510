package org.cspenrollment.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the demo brings with it.
 *
 * @param portfolio whether the demo makes partners, people and cases at its first start
 */
@ConfigurationProperties("csp.demo")
record DemoSettings(@DefaultValue("true") boolean portfolio) {}
