package be.capas.platform.observe;

import be.capas.contract.id.PersonId;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A service as small as can be, seen from the machine room. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ObservedApp.Paths.class)
class ObservedApp {
  private static final Logger log = LoggerFactory.getLogger(ObservedApp.class);

  @RestController
  static class Paths {
    private final TraceContext traces;
    final CountDownLatch hungUp = new CountDownLatch(1);

    Paths(TraceContext traces) {
      this.traces = traces;
    }

    @GetMapping("/api/persons/{id}")
    Map<String, String> person(@PathVariable PersonId id) {
      log.info("at work");
      return Map.of(
          "traceparent", String.valueOf(traces.traceparent()),
          "virtual", String.valueOf(Thread.currentThread().isVirtual()));
    }

    /** Says hello; once the listener has hung up, goes on until that is noticed. */
    @GetMapping("/api/endless")
    SseEmitter endless() throws IOException {
      var stream = new SseEmitter();
      stream.send("hello");
      Thread.startVirtualThread(
          () -> {
            try {
              hungUp.await();
              while (true) {
                stream.send("x".repeat(10_000));
              }
            } catch (IOException | IllegalStateException | InterruptedException gone) {
              // nobody listens any more
            }
          });
      return stream;
    }

    @GetMapping("/api/stream")
    SseEmitter stream() throws IOException {
      var stream = new SseEmitter();
      stream.send("hello");
      stream.complete();
      return stream;
    }
  }
}
