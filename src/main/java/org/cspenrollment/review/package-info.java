/**
 * What people decide: facts they verified, verdicts and reasons, requests for information, second
 * persons, and who may act on what.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.review;
