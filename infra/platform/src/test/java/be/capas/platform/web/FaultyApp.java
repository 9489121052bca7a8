package be.capas.platform.web;

import be.capas.contract.id.AntennaId;
import be.capas.contract.id.PersonId;
import be.capas.contract.person.AgeBand;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Role;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.OncePerRequestFilter;

/** A service as small as can be that can be asked wrongly in every way. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(FaultyApp.Paths.class)
class FaultyApp {
  static final class StoreIsDown extends RuntimeException {}

  record Address(@NotBlank String street, @Nullable Integer box) {}

  record Registration(
      @Nullable PersonId id,
      @NotBlank @Size(max = 40) String name,
      @NotNull AgeBand ageBand,
      @Nullable AntennaId antenna,
      @Nullable LocalDate birthDate,
      @Nullable Instant occurredAt,
      @Nullable Boolean interpreter,
      @Min(0) int visits,
      @Valid @Nullable Address address,
      @Nullable List<@NotBlank String> languages,
      @Nullable Map<String, Long> counts) {}

  record Range(@Nullable LocalDate from, @Nullable LocalDate to) {}

  @Bean
  FaultClassifier storeIsDown() {
    return FaultClassifier.unavailable(StoreIsDown.class);
  }

  @Bean
  Breaking breaking() {
    return new Breaking();
  }

  static final class Breaking extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      if (request.getHeader("X-Break") != null) {
        throw new IllegalStateException("Marie Dupont");
      }
      chain.doFilter(request, response);
    }
  }

  @RestController
  static class Paths {
    @PostMapping("/api/persons")
    Registration register(@Valid @RequestBody Registration body) {
      return body;
    }

    @PostMapping("/api/batch")
    int batch(@NotEmpty @Valid @RequestBody List<Registration> body) {
      return body.size();
    }

    @GetMapping("/api/persons/{id}")
    String person(
        @PathVariable PersonId id,
        @RequestParam(defaultValue = "10") @Max(200) int limit,
        @RequestParam(required = false) @Nullable Instant asOf,
        @RequestHeader(name = Position.AFTER_HEADER, required = false) @Nullable Position after) {
      return id + " " + limit;
    }

    @GetMapping(path = "/api/indicators", produces = MediaType.APPLICATION_JSON_VALUE)
    String indicators(@ModelAttribute Range range, @RequestParam String by) {
      return "{}";
    }

    @GetMapping("/api/claimed")
    void claimed() {
      throw new IllegalStateException(
          new ProblemException(
              Problem.of("already-claimed", HttpStatus.CONFLICT, "Somebody was first.")
                  .fact("claimedBy", "dr.omar")));
    }

    @GetMapping("/api/store")
    void store() {
      throw new IllegalStateException("SELECT secret", new StoreIsDown());
    }

    @GetMapping("/api/bug")
    void bug() throws IOException {
      throw new IOException("insert into x values ('Marie Dupont')", new Error("Marie Dupont"));
    }

    @GetMapping("/api/overflow")
    int overflow() {
      return overflow() + 1;
    }

    @AllowedRoles(Role.ADMINISTRATOR)
    @GetMapping("/api/settings")
    void settings() {}
  }
}
