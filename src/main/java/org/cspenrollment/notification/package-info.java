/**
 * What partners and the office are told by mail: an outbox that is part of every transaction, a
 * daily sweep for reminders, and a sender. It decides nothing, and nobody waits for it.
 */
@org.jspecify.annotations.NullMarked
package org.cspenrollment.notification;
