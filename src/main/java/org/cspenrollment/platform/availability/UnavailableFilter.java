package org.cspenrollment.platform.availability;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.cspenrollment.platform.database.pool.DatabaseWatch;
import org.cspenrollment.platform.database.pool.Outage;
import org.cspenrollment.platform.database.pool.Work;
import org.cspenrollment.platform.problem.TraceIds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around everything that may ask the database, sessions and sign-in included: what fails
 * because it cannot be reached or is too busy is answered 503, whoever failed. What fails for
 * another reason is logged with its trace id.
 */
class UnavailableFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(UnavailableFilter.class);

  private final UnavailableAnswer answer;
  private final BooleanSupplier nodeEnds;

  /**
   * Answers by this.
   *
   * @param nodeEnds whether this node is being shut down
   */
  UnavailableFilter(UnavailableAnswer answer, BooleanSupplier nodeEnds) {
    this.answer = answer;
    this.nodeEnds = nodeEnds;
  }

  @Override
  public void doFilter(ServletRequest anyRequest, ServletResponse anyResponse, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) anyRequest;
    var response = (HttpServletResponse) anyResponse;
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      DatabaseWatch.forget();
    }
    var before = Work.begin(Work.ASKER);
    var honest = new HonestErrors(request, response, answer, nodeEnds);
    try {
      chain.doFilter(request, honest);
      told(request, response);
    } catch (IOException | ServletException | RuntimeException failed) {
      if (response.isCommitted() && (honest.isAnswered() || WholeAnswerFilter.marked(request))) {
        // A session that could not be kept any more: the connection is fine, and so is the answer
        LOG.warn("Failed once answered, trace {}: {}", TraceIds.of(request), failed.toString());
      } else {
        answer(request, response, failed);
      }
    } finally {
      Work.resume(before);
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, Exception failed)
      throws IOException, ServletException {
    var outage = Outage.of(failed).or(DatabaseWatch::met);
    if (response.isCommitted() || (outage.isEmpty() && failed instanceof IOException)) {
      LOG.warn("Broken off, trace {}: {}", TraceIds.of(request), failed.toString());
      rethrow(failed);
    } else if (outage.isPresent()) {
      answer.write(request, response, outage.get());
    } else {
      LOG.error("Answered 500, trace {}", TraceIds.of(request), failed);
      response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    }
  }

  /** What others answered by themselves, without a word in the log. */
  private static void told(HttpServletRequest request, HttpServletResponse response) {
    if (response.getStatus() >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        && request.getDispatcherType() == DispatcherType.REQUEST) {
      LOG.warn("Answered {}, trace {}", response.getStatus(), TraceIds.of(request));
    }
  }

  private static void rethrow(Exception failed) throws IOException, ServletException {
    if (failed instanceof IOException io) {
      throw io;
    }
    if (failed instanceof ServletException servlet) {
      throw servlet;
    }
    if (failed instanceof RuntimeException runtime) {
      throw runtime;
    }
  }
}
