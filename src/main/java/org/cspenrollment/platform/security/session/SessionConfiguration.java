package org.cspenrollment.platform.security.session;

import java.time.Duration;
import org.cspenrollment.platform.time.RealTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.session.SessionProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts our ways to read and write sessions around those of Spring Session. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  /**
   * Two requests of one session may store the same attribute at the same moment. When one begins
   * and whether it is over is said by the clock of the database, never by that of a machine.
   */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnPostgres(
      SessionProperties settings) {
    var postgres = new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    return sessions -> {
      postgres.customize(sessions);
      StoredSessions.leaveTheTimeTo(sessions, idle(settings));
    };
  }

  /** By this name Spring Session asks for them. */
  @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
  TransactionOperations sessionTransactions(PlatformTransactionManager transactions) {
    var ofItsOwn = new TransactionTemplate(transactions);
    ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new SessionTransactions(ofItsOwn);
  }

  /** By this name Spring Session asks for them. */
  @Bean(name = "springSessionConversionService", defaultCandidate = false)
  ConversionService sessionAttributes() {
    var loader = SessionConfiguration.class.getClassLoader();
    var attributes = new GenericConversionService();
    attributes.addConverter(Object.class, byte[].class, new SerializingConverter());
    attributes.addConverter(
        byte[].class, Object.class, new SessionAttributes(new DeserializingConverter(loader)));
    return attributes;
  }

  /** Somebody who works asks for many things within a minute: most of them write no session. */
  @Bean
  static BeanPostProcessor sessionsWrittenOnChange(
      ObjectProvider<RealTime> time, ObjectProvider<SessionProperties> settings) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JdbcIndexedSessionRepository sessions
            ? new StoredSessions<>(sessions, time.getObject(), idle(settings.getObject()))
            : bean;
      }
    };
  }

  private static Duration idle(SessionProperties settings) {
    return settings.determineTimeout(() -> Duration.ofMinutes(30));
  }

  /** Around the filter that reads and writes sessions. */
  @Bean
  FilterRegistrationBean<SessionsOfRequest> sessionsReadOnce() {
    var around = new FilterRegistrationBean<>(new SessionsOfRequest());
    around.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return around;
  }
}
