package org.cspenrollment.policy.table;

import java.util.List;

/**
 * Every version of every decision table: the one source of truth for pinning, replay and deployment
 * to the engine. A version never changes.
 */
public interface TableTexts {

  /** All versions, by table and version. */
  List<TableText> all();

  /** Of every table the newest version whose time has come: what a case opened now pins. */
  List<TableVersion> inForce();

  /**
   * The text of one version.
   *
   * @throws IllegalArgumentException if there is no such version
   */
  TableText text(String table, int version);
}
