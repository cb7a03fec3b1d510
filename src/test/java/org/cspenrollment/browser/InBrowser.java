package org.cspenrollment.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cspenrollment.Portfolio;
import org.cspenrollment.TestClock;
import org.cspenrollment.TransitionStory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/** The whole application behind a real browser, which every test of this JVM shares. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({
  TestClock.Configuration.class,
  Portfolio.class,
  TransitionStory.class,
  People.class,
  Cases.class,
  Visitors.class
})
@interface InBrowser {}
