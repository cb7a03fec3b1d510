package org.cspenrollment.bench.engine;

import java.util.List;
import java.util.Map;

/** Decides in memory what a partner has to show. */
public interface DecisionEngine {

  /** Reads the table. */
  void open(String dmn);

  /** What a partner with these facts has to show, in the order of the table. */
  List<String> requirements(Map<String, Object> facts);
}
