/**
 * The demo: a fictional portfolio, its documents and a clock that can be moved; profile demo only.
 */
package org.cspenrollment.demo;
