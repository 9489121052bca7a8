package be.capas.platform.web.fault;

import be.capas.platform.web.ProblemWriter;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;

/** Tomcat's last word, for requests that never reached the application. Tomcat makes it by name. */
public final class ProblemValve extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    var status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    if (fault != null && status >= 500) { // what is no HTTP is no fault of ours
      FaultLog.unexpected(fault);
    }
    try {
      ProblemWriter.write(request, response, Statuses.problem(HttpStatusCode.valueOf(status)));
    } catch (IOException | IllegalStateException gone) {
      LoggerFactory.getLogger(ProblemValve.class).debug("nobody left to tell");
    }
  }
}
