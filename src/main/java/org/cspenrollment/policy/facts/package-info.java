/**
 * What is known about a partner when rules are asked: facts by what they are about, and the
 * variables the tables read of them.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("facts")
package org.cspenrollment.policy.facts;
