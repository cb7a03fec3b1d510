/**
 * The demo: a fictional portfolio, its documents and a clock that can be moved; profile demo only.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.demo;
