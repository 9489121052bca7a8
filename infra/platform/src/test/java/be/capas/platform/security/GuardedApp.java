package be.capas.platform.security;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as can be, guarded like the real ones. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({GuardedApp.Paths.class, GuardedApp.Rosters.class})
class GuardedApp {
  @RestController
  static class Paths {
    @GetMapping("/api/me")
    Map<String, String> me(Caller caller) {
      return Map.of(
          "id", caller.id().value(),
          "organisation", caller.organisation().value(),
          "roles",
              caller.roles().stream().sorted().map(Role::name).collect(Collectors.joining(",")),
          "antennas", caller.antennas().toString(),
          "partner", String.valueOf(caller.partner()));
    }

    @PostMapping("/api/clinical")
    @PreAuthorize("hasRole('PSYCHOLOGIST')")
    String clinical() {
      return "ok";
    }
  }

  @RestController
  @AllowedRoles({Role.COORDINATOR, Role.ADMINISTRATOR})
  static class Rosters {
    @GetMapping("/api/rosters")
    String list() {
      return "ok";
    }

    @PostMapping("/api/rosters")
    @AllowedRoles(Role.ADMINISTRATOR)
    String publish() {
      return "ok";
    }
  }
}
