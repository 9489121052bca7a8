package be.capas.query.export.web;

import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.DATA_PROTECTION_OFFICER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_HTML_VALUE;

import be.capas.contract.id.OrganisationId;
import be.capas.contract.reading.ReadRecord;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.web.Position;
import be.capas.query.export.PersonExport;
import be.capas.query.feed.Reader;
import be.capas.query.filrouge.web.Yardsticks;
import be.capas.query.journal.Journal;
import be.capas.query.opening.Channel;
import be.capas.query.opening.Opener;
import be.capas.query.opening.Openings;
import be.capas.query.web.Files;
import be.capas.query.web.Whole;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The right to have a copy of one's file: for a machine as JSON, for a person as a page. */
@RestController
class ExportController {
  private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, UTF_8);
  private static final String PATH = "/api/persons/{id}/export";

  private final Reader<Journal> journals;
  private final Files files;
  private final Yardsticks yardsticks;
  private final ReadsOf reads;
  private final Opener opener;
  private final ExportPage page;
  private final InstantSource clock;

  ExportController(
      Reader<Journal> journals,
      Files files,
      Yardsticks yardsticks,
      ReadsOf reads,
      Opener opener,
      ExportPage page,
      InstantSource clock) {
    this.journals = journals;
    this.files = files;
    this.yardsticks = yardsticks;
    this.reads = reads;
    this.opener = opener;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping(
      path = PATH,
      produces = {APPLICATION_JSON_VALUE, TEXT_HTML_VALUE})
  @AllowedRoles({DATA_PROTECTION_OFFICER, COORDINATOR})
  ResponseEntity<Object> export(
      @PathVariable UUID id,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      @RequestHeader HttpHeaders headers,
      Openings answer,
      HttpServletRequest request) {
    // It may be large, and nobody asks for it twice: not to be kept in memory for an ETag.
    ShallowEtagHeaderFilter.disableContentCaching(request);
    var openings = answer.by(Channel.EXPORT);
    var stored = files.open(journals, id, Whole.JOURNAL, openings, seen);
    // Opened here and not on the way out: the page is made of what was opened.
    var export = opener.open(export(id, Objects.requireNonNull(stored.view())), openings);
    return Asked.forPage(headers)
        ? answer(id, PAGE, "html")
            .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
            .header(HttpHeaders.CONTENT_LANGUAGE, Asked.language(headers).toLanguageTag())
            .body(page.of(export, Asked.language(headers)))
        : answer(id, MediaType.APPLICATION_JSON, "json").body(export);
  }

  private PersonExport export(UUID id, Journal journal) {
    var organisation = journal.organisation();
    var now = clock.instant();
    return PersonExport.of(
        id, journal, yardsticks.of(organisation, now), reads(organisation, journal), now);
  }

  /** Also of what was merged into it. */
  private List<ReadRecord> reads(OrganisationId organisation, Journal journal) {
    return journal.versions().keySet().stream()
        .sorted()
        .flatMap(it -> reads.person(organisation, it).stream())
        .toList();
  }

  private static ResponseEntity.BodyBuilder answer(UUID id, MediaType type, String ending) {
    var file = ContentDisposition.attachment().filename(id + "." + ending).build();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .contentType(type);
  }
}
