package org.cspenrollment.audit;

import java.time.Instant;

/** Something that happened at a moment and is about to be put on record. */
record NewEntry(Recorded act, Instant at) {}
