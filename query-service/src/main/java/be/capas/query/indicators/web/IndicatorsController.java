package be.capas.query.indicators.web;

import static be.capas.platform.security.Role.COORDINATOR;

import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.feed.Reader;
import be.capas.query.indicators.Asked;
import be.capas.query.indicators.Cut;
import be.capas.query.indicators.Dimension;
import be.capas.query.indicators.Export;
import be.capas.query.indicators.FactFile;
import be.capas.query.indicators.FactFiles;
import be.capas.query.indicators.Report;
import be.capas.query.indicators.Restated;
import be.capas.query.web.Answers;
import be.capas.query.web.Visibility;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures of the caller's organisation. They name nobody: no file is read by asking. */
@RestController
@AllowedRoles(COORDINATOR)
class IndicatorsController {
  private final FactFiles files;
  private final Reader<FactFile> reader;
  private final Visibility visibility;

  IndicatorsController(FactFiles files, Reader<FactFile> reader, Visibility visibility) {
    this.files = files;
    this.reader = reader;
    this.visibility = visibility;
  }

  @GetMapping("/api/indicators")
  ResponseEntity<Report> report(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "") List<Dimension> by,
      @RequestParam(required = false) @Nullable String position,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    visibility.await(reader, FactFile::organisation, caller.organisation(), seen);
    return Answers.of(Report.of(files, asked(caller, from, to, by), cut(position)));
  }

  /** To be handed on: what is of few is not told. */
  @GetMapping(value = "/api/indicators/export", produces = "text/csv")
  ResponseEntity<String> export(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "") List<Dimension> by,
      @RequestParam(required = false) @Nullable String position,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    visibility.await(reader, FactFile::organisation, caller.organisation(), seen);
    return Answers.of(Export.of(Report.of(files, asked(caller, from, to, by), cut(position))));
  }

  @GetMapping("/api/indicators/restated")
  ResponseEntity<Restated> restated(
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(defaultValue = "") List<Dimension> by,
      @RequestParam String position,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    visibility.await(reader, FactFile::organisation, caller.organisation(), seen);
    var before = cut(position);
    return Answers.of(Restated.of(files, asked(caller, from, to, by), before, files.now()));
  }

  private static Asked asked(Caller caller, LocalDate from, LocalDate to, List<Dimension> by) {
    if (!from.isBefore(to)) {
      throw wrong("to", "must be later than from");
    }
    if (new HashSet<>(by).size() < by.size()) {
      throw wrong("by", "must name each only once");
    }
    return new Asked(caller.organisation(), from, to, by);
  }

  /**
   * The position that was given, or the one there is. One that is ahead of this view is awaited.
   */
  private Cut cut(@Nullable String position) {
    if (position == null) {
      return files.now();
    }
    var cut = Cut.parse(position).orElseThrow(() -> wrong("position", "must be of a report"));
    return visibility.await(() -> files.now().includes(cut) ? Optional.of(cut) : Optional.empty());
  }

  private static ProblemException wrong(String parameter, String rule) {
    return new ProblemException(
        Problem.of(
                "invalid-parameter",
                HttpStatus.BAD_REQUEST,
                "The parameter " + parameter + " " + rule + ".")
            .field(parameter, "invalid-parameter", rule));
  }
}
