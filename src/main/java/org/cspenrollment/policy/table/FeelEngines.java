package org.cspenrollment.policy.table;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/**
 * Makes FEEL engines that read each cell once, and remember what FEEL itself says of the unusual
 * ones: for whoever evaluates our tables.
 */
public class FeelEngines implements FeelEngineFactory {

  @Override
  public FeelEngine createInstance() {
    return new CompiledFeel(new FeelCache(new ScalaFeelEngineFactory().createInstance()));
  }
}
