package org.cspenrollment.bench.load;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.List;
import org.cspenrollment.bench.Bench;
import org.cspenrollment.bench.Installation;

/** The product with 512 MB of heap and a mail server, which the test runs itself. */
final class SmallHeap {

  static final String OPTION = "-Xmx512m";

  private static final GreenMail POST = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

  private SmallHeap() {}

  static Installation of(Bench bench) throws Exception {
    if (!POST.isRunning()) {
      POST.start();
      bench.closing(POST::stop);
    }
    return bench.installation(
        "small-heap",
        List.of(OPTION),
        List.of(
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + POST.getSmtp().getPort(),
            "--csp.mail.gather-for=PT0S",
            "--csp.mail.every=PT1S"));
  }

  /** How many mails have come, which are forgotten by that. */
  static int received() throws Exception {
    int received = POST.getReceivedMessages().length;
    POST.purgeEmailFromAllMailboxes();
    return received;
  }
}
