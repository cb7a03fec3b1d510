package org.cspenrollment.workflow;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cspenrollment.Portfolio;
import org.cspenrollment.SentStatements;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Stories of cases on the real engine and the real database, as the application is shipped. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  CaseStory.class,
  TransitionStory.class,
  SentStatements.Listener.class
})
public @interface CaseTest {}
