package be.capas.platform.web.fault;

import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemWriter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what filters and the container refuse or fail at. */
@Controller
class ProblemErrorController implements ErrorController {
  private final Faults faults;

  ProblemErrorController(Faults faults) {
    this.faults = faults;
  }

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ProblemWriter.write(request, response, problem(request));
  }

  private Problem problem(HttpServletRequest request) {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault) {
      return faults.problem(fault);
    }
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
        ? Statuses.problem(HttpStatusCode.valueOf(status))
        : Statuses.problem(HttpStatus.NOT_FOUND);
  }
}
