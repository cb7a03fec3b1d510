package org.cspenrollment.workflow.hardening;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.ResourceAuthorizationProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.cspenrollment.platform.time.RealTime;
import org.cspenrollment.policy.table.FeelEngines;
import org.cspenrollment.workflow.hardening.expression.RestrictedExpressions;
import org.joda.time.DateTimeUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes from the engine what we do not use: expressions that reach beans, scripts, and the grants
 * it hands out by itself whenever a user, a task or a filter is made. Its time is that of all
 * nodes, not that of its machine: locks and timers are compared between them.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class HardenedEngine extends AbstractProcessEnginePlugin {

  private final ApplicationContext beans;
  private final RealTime realTime;

  HardenedEngine(ApplicationContext beans, RealTime realTime) {
    this.beans = beans;
    this.realTime = realTime;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    DateTimeUtils.setCurrentMillisProvider(realTime::millis);
    engine.setExpressionManager(new RestrictedExpressions(beans));
    engine.setScriptEngineResolver(new NoScripts());
    engine.setDmnEngineConfiguration(tables());
    engine.setResourceAuthorizationProvider(noGrants());
    engine.setGroupResourceWhitelistPattern("[a-z][a-z-]*");
    engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9@._-]*");
    engine.setCommandContextFactory(new FailureLogging(engine));
    var interceptors = new ArrayList<CommandInterceptor>();
    interceptors.add(new RefusalTranslator());
    if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
      interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
    }
    engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
  }

  /** The same FEEL as the policy's own, which remembers its cells. */
  private static DefaultDmnEngineConfiguration tables() {
    var tables =
        (DefaultDmnEngineConfiguration)
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
    return tables.feelEngineFactory(new FeelEngines());
  }

  /** Answers "no grant" to each of the many occasions the engine asks about. */
  private static ResourceAuthorizationProvider noGrants() {
    return (ResourceAuthorizationProvider)
        Proxy.newProxyInstance(
            HardenedEngine.class.getClassLoader(),
            new Class<?>[] {ResourceAuthorizationProvider.class},
            (self, method, arguments) ->
                method.getDeclaringClass() == Object.class
                    ? method.invoke(HardenedEngine.class, arguments)
                    : null);
  }

  /** There is no script language, whatever lies on the class path. */
  private static final class NoScripts implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {}

    @Override
    public @Nullable ScriptEngineManager getScriptEngineManager() {
      return null;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
      throw new ProcessEngineException("Scripts are not run here");
    }
  }
}
