package org.cspenrollment.platform.database;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;

/** Makes the second attempt of a method that is a transaction. */
final class RepeatedCall implements MethodInterceptor {

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    if (!SecondAttempt.isPossible() || !(call instanceof ProxyMethodInvocation proxied)) {
      return call.proceed();
    }
    var second = proxied.invocableClone();
    try {
      return call.proceed();
    } catch (RuntimeException failed) {
      if (SecondAttempt.isWorthIt(failed)) {
        return second.proceed();
      }
      throw failed;
    }
  }
}
