package be.capas.query.accesslog.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.DATA_PROTECTION_OFFICER;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.accesslog.AccessLog;
import be.capas.query.accesslog.ReadsAsked;
import be.capas.query.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read what, page by page, the newest first. Holds nothing of what was read. */
@RestController
class AccessLogController {
  private final AccessLog log;

  AccessLogController(AccessLog log) {
    this.log = log;
  }

  record Page(List<ReadRecord> reads) {}

  @AsCsv(of = ReadRecord.class, rows = "reads")
  @GetMapping("/api/access-log")
  @AllowedRoles({DATA_PROTECTION_OFFICER, COORDINATOR})
  ResponseEntity<Page> reads(
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(defaultValue = "50") @Min(1) @Max(ReadsAsked.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      Caller caller,
      HttpServletRequest request) {
    var asked = new ReadsAsked(caller.organisation(), person, from, to, limit, after);
    var page = log.find(asked).orElseThrow(AccessLogController::unknownPlace);
    return Answers.page(request, page.next(), new Page(page.reads()));
  }

  private static ProblemException unknownPlace() {
    var rule = "must be what the link to the next page says";
    return new ProblemException(
        Problem.of("invalid-parameter", HttpStatus.BAD_REQUEST, "The parameter after " + rule + ".")
            .field("after", "invalid-parameter", rule));
  }
}
