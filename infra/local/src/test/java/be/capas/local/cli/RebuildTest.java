package be.capas.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.local.FreePorts;
import be.capas.local.launcher.Obstacle;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildTest {
  private final List<String> asked = new ArrayList<>();
  private final String management = "http://127.0.0.1:" + FreePorts.next();
  private HttpServer queryService = unset();

  private static HttpServer unset() {
    try {
      return HttpServer.create();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void start() throws IOException {
    int port = Integer.parseInt(management.substring(management.lastIndexOf(':') + 1));
    queryService =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    queryService.createContext(
        "/actuator/rebuild/timeline",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          asked.add(exchange.getRequestMethod() + body);
          var answer =
              """
              {"view":"timeline","state":"RUNNING","folded":7,"total":9,"detail":"","more":1}\
              """
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    queryService.start();
  }

  @AfterEach
  void stop() {
    queryService.stop(0);
  }

  @Test
  void begins_and_then_looks_how_far_it_is() {
    var rebuild = new Rebuild(management, "timeline");

    assertThat(rebuild.begin(false)).isEqualTo(rebuild.look());
    assertThat(rebuild.look())
        .isEqualTo(new Rebuild.Status("timeline", Rebuild.State.RUNNING, 7, 9, ""));
    assertThat(asked).startsWith("POST{\"unverified\":\"false\"}", "GET");
  }

  @Test
  void says_when_there_is_no_such_view() {
    assertThatThrownBy(() -> new Rebuild(management, "time line").begin(false))
        .isInstanceOf(Obstacle.class)
        .hasMessage("There is no view 'time line'.");
  }

  @Test
  void says_when_nobody_answers() {
    queryService.stop(0);

    assertThatThrownBy(() -> new Rebuild(management, "timeline").look())
        .isInstanceOf(Obstacle.class)
        .hasMessage("The query-service does not answer; start it with ./capas up.");
  }
}
