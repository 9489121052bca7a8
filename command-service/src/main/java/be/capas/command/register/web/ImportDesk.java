package be.capas.command.register.web;

import be.capas.command.batch.alone.OneByOne;
import be.capas.command.register.Fault;
import be.capas.command.register.Heading.Wrong;
import be.capas.command.register.Kind;
import be.capas.command.register.MovingIn;
import be.capas.command.register.RegisterFile;
import be.capas.command.register.RegisterFile.Good;
import be.capas.command.register.RegisterFile.NoText;
import be.capas.command.register.RegisterFile.OtherColumns;
import be.capas.command.register.RegisterIds;
import be.capas.command.register.Translating;
import be.capas.command.register.web.ImportController.Wanted;
import be.capas.contract.id.OrganisationId;
import be.capas.platform.sealing.Fingerprint;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.platform.web.words.Language;
import be.capas.platform.web.words.ProblemTypes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;

/** Where a file is taken in: one at a time of each organisation, as fast as it is done. */
@Component
class ImportDesk {
  private static final String COUNTS = "Capas-Import";
  private static final int LONGEST_NAME = 60;

  private final OneByOne counter;
  private final Fingerprint fingerprint;
  private final SecureRandom random = new SecureRandom();
  private final Pace pace = new Pace();
  private final Set<OrganisationId> busy = ConcurrentHashMap.newKeySet();

  ImportDesk(OneByOne counter, Fingerprint fingerprint) {
    this.counter = counter;
    this.fingerprint = fingerprint;
  }

  void take(
      Kind kind,
      Wanted wanted,
      Caller caller,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (!busy.add(caller.organisation())) {
      throw new ProblemException(inProgress());
    }
    try {
      var bytes = request.getInputStream();
      var file = reading(request, () -> open(kind, bytes));
      var carrying = new Carrying(counter, kind, wanted.dryRun(), pace, request, response);
      var moving =
          new MovingIn(
              new Translating(kind, ids(caller.organisation()), wanted.dates()),
              carrying,
              words(request),
              MovingIn.MOST_ROWS);
      try (var report = new Spool(random, file.delimiter())) {
        reading(
            request,
            () -> {
              moving.move(file, report);
              readOn(bytes);
              return report;
            });
        send(kind, report, response);
      }
    } finally {
      busy.remove(caller.organisation());
    }
  }

  /** What is too large is found out while it is read; what was done before that stays done. */
  private static <T> T reading(HttpServletRequest request, Reading<T> what) throws IOException {
    try {
      return what.read();
    } catch (ClientAbortException gone) {
      throw gone;
    } catch (IOException unreadable) {
      throw new HttpMessageNotReadableException(
          "not read to its end", unreadable, new ServletServerHttpRequest(request));
    }
  }

  /** Something that is read of a body. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Keyed: whoever meets an id must not find out by trying which number it was made of. */
  private RegisterIds ids(OrganisationId organisation) {
    return (kind, key) ->
        TimelessIds.of(fingerprint.of(organisation, "register/" + kind.name(), key));
  }

  private static Function<Fault, String> words(HttpServletRequest request) {
    var language = Language.asked(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return fault ->
        ProblemTypes.of(fault.wireName()).map(it -> it.in(language)).orElse(fault.wireName());
  }

  private static RegisterFile open(Kind kind, InputStream bytes) throws IOException {
    return switch (RegisterFile.open(kind, bytes)) {
      case Good(var file) -> file;
      case NoText _ -> throw refused(bytes, noText());
      case OtherColumns(var wrong) -> throw refused(bytes, otherColumns(kind, wrong));
    };
  }

  private static ProblemException refused(InputStream bytes, Problem problem) throws IOException {
    readOn(bytes);
    return new ProblemException(problem);
  }

  /** Whoever still sends would not read an answer, and take the broken connection for one. */
  private static void readOn(InputStream bytes) throws IOException {
    bytes.transferTo(OutputStream.nullOutputStream());
  }

  private static void send(Kind kind, Spool report, HttpServletResponse response)
      throws IOException {
    var name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-report.csv";
    response.setContentType("text/csv;charset=UTF-8;header=present");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name).build().toString());
    response.setHeader(COUNTS, report.counts());
    report.sendTo(response.getOutputStream());
  }

  private static Problem inProgress() {
    return Problem.of(
            "import-in-progress",
            HttpStatus.CONFLICT,
            "A file of your organisation is being moved in. Send this one after it.")
        .header(HttpHeaders.RETRY_AFTER, "60");
  }

  private static Problem noText() {
    return Problem.of(
        "unreadable-file",
        HttpStatus.BAD_REQUEST,
        "The file does not begin with a line of columns in UTF-8.");
  }

  private static Problem otherColumns(Kind kind, List<Wrong> wrong) {
    var known = kind.columns().stream().map(it -> it.name()).toList();
    var problem =
        Problem.of(
                "unusable-columns",
                HttpStatus.BAD_REQUEST,
                "The first line names other columns than there are.")
            .fact("known", known);
    for (var it : wrong) {
      problem = problem.field(shortened(it.column()), it.code(), said(it.code()));
    }
    return problem;
  }

  private static String said(String code) {
    return switch (code) {
      case "unknown-column" -> "is no column of this file";
      case "column-twice" -> "is there twice";
      default -> "must be a column of this file";
    };
  }

  private static String shortened(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }
}
