package org.cspenrollment.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.TestClock;
import org.cspenrollment.enrollment.EvidencePresence;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** Stories of cases on the real engine and the real database, as the application is shipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  CaseStory.class,
  SentStatements.Listener.class,
  CaseTest.EvidenceOfEverything.class
})
@interface CaseTest {

  /** A file for every requirement a partner hands in. */
  @TestConfiguration(proxyBeanMethods = false)
  class EvidenceOfEverything {
    @Bean
    @Primary
    EvidencePresence everything() {
      return caseNumber -> Set.of("REQ-SUP2", "REQ-SVC", "REQ-INF", "REQ-AR");
    }
  }
}
