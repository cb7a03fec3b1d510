package org.cspenrollment.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application on its database, with a partner in front of its pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  TransitionStory.class,
  OfficeDesk.class,
  Visitor.class,
  CountedStatements.class
})
@interface PortalTest {}
