package org.cspenrollment.platform.database;

import java.lang.reflect.Method;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the second attempt around every transaction, whichever way it is begun. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class SecondAttemptConfiguration {

  /** Around {@code @Transactional}, outside of the transaction itself. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static DefaultPointcutAdvisor secondAttempts(TransactionAttributeSource transactional) {
    var advisor =
        new DefaultPointcutAdvisor(
            new StaticMethodMatcherPointcut() {
              @Override
              public boolean matches(Method method, Class<?> type) {
                return transactional.hasTransactionAttribute(method, type);
              }
            },
            new RepeatedCall());
    advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return advisor;
  }

  /** For transactions that are begun by hand. */
  @Bean
  static TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
    return new RepeatedTransaction(transactions);
  }
}
