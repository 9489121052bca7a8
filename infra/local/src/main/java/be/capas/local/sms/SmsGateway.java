package be.capas.local.sms;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.local.http.PlayedServer;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A gateway for short messages that remembers what came, sends nothing on and answers as it is
 * told; until then, that it took each message over and that it arrived.
 */
public final class SmsGateway extends PlayedServer {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile int status = 202;
  private volatile String body = "{\"status\":\"queued\"}";
  private volatile int receiptStatus = 200;
  private volatile String receipt = "{\"status\":\"delivered\"}";
  private volatile BooleanSupplier losesAnswer = () -> false;

  /**
   * One request that came.
   *
   * @param path ends with the message's id, chosen by the sender
   * @param token the header that authorises it, if any
   * @param at when it was here whole
   */
  public record Request(
      String method, String path, @Nullable String token, String body, Instant at) {}

  /** Where it listens: messages are put below it. */
  public URI url() {
    return at("/sms");
  }

  /** All that came so far, in the order of arrival. */
  public List<Request> requests() {
    return requests;
  }

  /** From now on this is the answer to each message. */
  public void answers(int status, String body) {
    this.status = status;
    this.body = body;
  }

  /** From now on this is the answer to whoever asks what became of a message. */
  public void saysOfMessages(int status, String body) {
    receiptStatus = status;
    receipt = body;
  }

  /** Takes a message over and hangs up without a word where this says so. */
  public void losesAnswers(BooleanSupplier which) {
    losesAnswer = which;
  }

  @Override
  protected void remember(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("Authorization"),
            new String(exchange.getRequestBody().readAllBytes(), UTF_8),
            Instant.now()));
  }

  @Override
  protected void answer(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestMethod().equals("GET");
    if (asked || !losesAnswer.getAsBoolean()) {
      var answer = (asked ? receipt : body).getBytes(UTF_8);
      exchange.sendResponseHeaders(asked ? receiptStatus : status, answer.length);
      exchange.getResponseBody().write(answer);
    }
    exchange.close();
  }
}
