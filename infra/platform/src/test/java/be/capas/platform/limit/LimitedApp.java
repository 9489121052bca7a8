package be.capas.platform.limit;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service as small as can be, with a crisis path and one other. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(LimitedApp.Paths.class)
class LimitedApp {
  @RestController
  static class Paths {
    @GetMapping("/api/persons")
    String read() {
      return "ok";
    }

    @PostMapping({"/api/crises", "/api/crises/{id}/claim", "/api/acknowledgements", "/api/batch"})
    String alarm() {
      return "ok";
    }
  }
}
