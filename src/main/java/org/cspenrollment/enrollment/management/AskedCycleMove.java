package org.cspenrollment.enrollment.management;

/** The latest that was asked of a cycle: a preview, or the move itself. */
record AskedCycleMove(String preview, boolean dryRun) {}
