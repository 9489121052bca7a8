package be.capas.query.directory.web;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PARTNER;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.directory.PartnerKind;
import be.capas.contract.id.PartnerId;
import be.capas.contract.id.PartnerServiceId;
import be.capas.contract.id.ZoneId;
import be.capas.contract.person.AgeBand;
import be.capas.platform.csv.AsCsv;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.platform.web.Position;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import be.capas.query.directory.Directory;
import be.capas.query.directory.Directory.Asked;
import be.capas.query.directory.PartnerService;
import be.capas.query.feed.Folded;
import be.capas.query.feed.Reader;
import be.capas.query.web.Answers;
import be.capas.query.web.Visibility;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The partner services of the caller's organisation; a partner sees its own entry alone. */
@RestController
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, ADMINISTRATOR, PARTNER})
class DirectoryController {
  private final Directory directory;
  private final Reader<PartnerService> services;
  private final Visibility visibility;

  DirectoryController(Directory directory, Reader<PartnerService> services, Visibility visibility) {
    this.directory = directory;
    this.services = services;
    this.visibility = visibility;
  }

  record Page(List<DirectoryEntry> entries) {}

  @AsCsv(of = DirectoryEntry.class)
  @GetMapping("/api/partner-services")
  ResponseEntity<Page> services(
      @RequestParam(required = false) @Nullable PartnerKind kind,
      @RequestParam(required = false) @Nullable ZoneId zone,
      @RequestParam(required = false) @Pattern(regexp = "[a-z]{2}") @Nullable String language,
      @RequestParam(name = "public", required = false) @Nullable AgeBand audience,
      @RequestParam(defaultValue = "LISTED") PartnerService.State state,
      @RequestParam(defaultValue = "50") @Min(1) @Max(Asked.MOST) int limit,
      @RequestParam(required = false) @Nullable UUID after,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller,
      HttpServletRequest request) {
    visibility.await(services, PartnerService::organisation, caller.organisation(), seen);
    var found =
        directory.find(
            new Asked(
                caller.organisation(),
                state,
                ownOnly(caller),
                kind,
                zone,
                language,
                audience,
                limit,
                after));
    var shown = found.subList(0, Math.min(limit, found.size()));
    var next = found.size() > limit ? shown.getLast().service().value() : null;
    return Answers.page(request, next, new Page(shown.stream().map(DirectoryEntry::of).toList()));
  }

  @GetMapping("/api/partner-services/{id}")
  ResponseEntity<DirectoryEntry> service(
      @PathVariable PartnerServiceId id,
      @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position seen,
      Caller caller) {
    visibility.await(services, PartnerService::organisation, caller.organisation(), seen);
    return services
        .find(id.value())
        .map(Folded::view)
        .map(Objects::requireNonNull)
        .filter(it -> it.organisation().equals(caller.organisation()))
        .filter(it -> ownOnly(caller) == null || it.partner().equals(caller.partner()))
        .map(it -> Answers.of(DirectoryEntry.of(it)))
        .orElseThrow(DirectoryController::unknown);
  }

  /** Whoever is of the house, too, sees what the house sees. */
  private static @Nullable PartnerId ownOnly(Caller caller) {
    var ofTheHouse =
        Stream.of(SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, ADMINISTRATOR).anyMatch(caller::is);
    return ofTheHouse || !caller.is(Role.PARTNER) ? null : Objects.requireNonNull(caller.partner());
  }

  private static ProblemException unknown() {
    return new ProblemException(
        Problem.of(
                "unknown-partner-service",
                HttpStatus.NOT_FOUND,
                "There is no such partner service in the directory.")
            .field("id", "unknown-partner-service", "is not known"));
  }
}
