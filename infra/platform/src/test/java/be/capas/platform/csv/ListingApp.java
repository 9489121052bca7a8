package be.capas.platform.csv;

import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with lists of numbers, and one whose third page cannot be had. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ListingApp.Lists.class)
class ListingApp {
  static final int LAST = 1_000;

  record Entry(int number, String text) {}

  record Page(List<Entry> entries) {}

  @RestController
  static class Lists {
    @AsCsv(of = Entry.class)
    @GetMapping("/api/numbers")
    @AllowedRoles(Role.COORDINATOR)
    ResponseEntity<Page> numbers(
        @RequestParam(defaultValue = "1") int from,
        @RequestParam(defaultValue = "50") int limit,
        @RequestParam(defaultValue = "0") int after,
        HttpServletRequest request) {
      return page(Math.max(from - 1, after), limit, request);
    }

    @AsCsv(of = Entry.class)
    @GetMapping("/api/broken")
    @AllowedRoles(Role.COORDINATOR)
    ResponseEntity<Page> broken(
        @RequestParam(defaultValue = "50") int limit,
        @RequestParam(defaultValue = "0") int after,
        HttpServletRequest request) {
      return after >= 400
          ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
          : page(after, limit, request);
    }

    @GetMapping("/api/plain")
    @AllowedRoles(Role.COORDINATOR)
    Page plain() {
      return new Page(List.of());
    }

    private static ResponseEntity<Page> page(int after, int limit, HttpServletRequest request) {
      var last = Math.min(LAST, after + limit);
      var entries =
          IntStream.rangeClosed(after + 1, last)
              .mapToObj(it -> new Entry(it, "=" + it + ", \"é\""))
              .toList();
      var answer = ResponseEntity.ok();
      if (last < LAST) {
        answer.header(
            "Link", "<%s?after=%d>; rel=\"next\"".formatted(request.getRequestURI(), last));
      }
      return answer.body(new Page(entries));
    }
  }
}
