package org.cspenrollment.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TestDatabase;
import org.cspenrollment.TransitionStory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a database of its own behind a real browser; every browser test of this
 * JVM shares them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = TestDatabase.OF_ITS_OWN + "=browser")
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  TransitionStory.class,
  People.class,
  Cases.class,
  Visitors.class
})
@interface InBrowser {}
