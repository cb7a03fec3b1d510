package org.cspenrollment.workflow;

import static org.springframework.test.context.TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageTestExecutionListener;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestExecutionListeners;

/**
 * Real engine, real database; the class must walk every path of its process, under 100 % it fails.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "camunda.bpm.authorization.enabled=false")
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  CaseStory.class,
  TransitionStory.class,
  ProcessEngineCoverageConfiguration.class,
  ProcessTest.EveryPath.class
})
@TestExecutionListeners(
    listeners = ProcessEngineCoverageTestExecutionListener.class,
    mergeMode = MERGE_WITH_DEFAULTS)
@interface ProcessTest {

  /**
   * The gate; processes that another class walks do not count. The coverage library brings
   * properties of its own; were ours not preferred to them, it would take neither and check
   * nothing.
   */
  @TestConfiguration
  class EveryPath {
    @Bean
    @Primary
    ProcessEngineCoverageProperties coverage(
        @Value("${processes.walked-elsewhere:reseller-transition}") String[] walkedElsewhere) {
      return ProcessEngineCoverageProperties.builder()
          .excludeProcessDefinitionKeys(walkedElsewhere)
          .assertClassCoverageAtLeast(1.0)
          .build();
    }
  }
}
