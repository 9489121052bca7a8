package be.capas.command.batch.alone;

import be.capas.command.edge.Turn;
import be.capas.platform.web.inner.InnerRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Carries out commands that came together, and that nobody numbered, each as if it came alone. */
@Component
public final class OneByOne {
  private final Counter counter;
  private final Ways ways;

  OneByOne(Counter counter, Ways ways) {
    this.counter = counter;
    this.ways = ways;
  }

  /**
   * What a command is answered.
   *
   * @param path where it would be sent alone, below {@code /api/}
   * @param turn is told of the answer inside of the transaction
   * @param around the request that it came with
   */
  public Caught handIn(
      String path,
      JsonNode body,
      @Nullable Turn turn,
      HttpServletRequest around,
      HttpServletResponse response) {
    var bytes = ways.write(body);
    return bytes.length > ways.maxBody()
        ? new Caught(AsAlone.TOO_LARGE, ways.tooLarge(), null, null, null)
        : counter.handIn(InnerRequest.post(around, "/api/" + path, bytes), around, response, turn);
  }
}
