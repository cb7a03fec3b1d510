package org.cspenrollment.policy.table;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;

/** Makes FEEL engines that remember what a cell answered, for whoever evaluates our tables. */
public class CachingFeelEngines implements FeelEngineFactory {

  @Override
  public FeelEngine createInstance() {
    return new FeelCache(new ScalaFeelEngineFactory().createInstance());
  }
}
