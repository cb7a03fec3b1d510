package org.cspenrollment.platform.security;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import java.util.List;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.cspenrollment.platform.problem.ProblemWriter;
import org.cspenrollment.platform.temporary.TemporaryFolder;
import org.cspenrollment.platform.web.AssetAddresses;
import org.cspenrollment.platform.web.BadAddressValve;
import org.cspenrollment.platform.web.BodyLimitFilter;
import org.cspenrollment.platform.web.HeadersValve;
import org.cspenrollment.platform.web.RequestGuardFilter;
import org.cspenrollment.platform.web.RouteBodyLimit;
import org.cspenrollment.platform.web.SecurityHeaders;
import org.cspenrollment.platform.web.pace.LateBodyValve;
import org.cspenrollment.platform.web.pace.PacedBodyValve;
import org.cspenrollment.platform.web.pace.RequestPace;
import org.cspenrollment.platform.web.pace.TimedHttp11Protocol;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/**
 * What stands before the chains, for every request whoever sends it: headers on every answer,
 * addresses and methods that are refused at once (400), and the longest body.
 */
@Configuration(proxyBeanMethods = false)
class RequestFilterConfiguration {

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOnEverything(
      SecurityHeaders headers,
      ProblemWriter problems,
      MessageSource messages,
      AssetAddresses assets) {
    return server ->
        server.addEngineValves(
            new HeadersValve(headers), new BadAddressValve(headers, problems, messages, assets));
  }

  /** Whoever waits for the network has a thread, and no place at work. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowClients(RequestPace pace) {
    return server -> {
      server.addEngineValves(new PacedBodyValve(pace));
      server.addContextValves(new LateBodyValve());
    };
  }

  /** There is a thread for everybody; parts of forms are put aside where everything is. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersInTime(RequestPace pace) {
    return server -> {
      server.setBaseDirectory(TemporaryFolder.path().toFile());
      server.setProtocol(TimedHttp11Protocol.class.getName());
      server.addConnectorCustomizers(
          connector -> {
            if (connector.getProtocolHandler() instanceof TimedHttp11Protocol http) {
              http.at(pace);
            }
          });
    };
  }

  /** A body that was announced is asked for when somebody reads it, not when it is too long. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodiesWhenTheyAreRead() {
    return server ->
        server.addConnectorCustomizers(
            connector -> {
              if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                http.setContinueResponseTiming(
                    ContinueResponseTiming.ON_REQUEST_BODY_READ.toString());
              }
            });
  }

  @Bean
  FilterRegistrationBean<RequestGuardFilter> frontDoor(
      SecurityHeaders headers, ProblemWriter problems) {
    var first = new FilterRegistrationBean<>(new RequestGuardFilter(headers, problems));
    first.setOrder(Ordered.HIGHEST_PRECEDENCE);
    first.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
    return first;
  }

  /** Just before the chains, so that a body too long is not read to find out who sends it. */
  @Bean
  FilterRegistrationBean<BodyLimitFilter> bodyLimit(
      ProblemWriter problems, List<RouteBodyLimit> routes) {
    var limit = new FilterRegistrationBean<>(new BodyLimitFilter(problems, routes));
    limit.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER - 1);
    return limit;
  }

  @Bean
  RequestRejectedHandler requestRejectedHandler(ProblemWriter problems) {
    return (request, response, rejected) ->
        problems.write(request, response, HttpStatus.BAD_REQUEST);
  }
}
