package be.capas.notification.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.id.PartnerId;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Sender;
import be.capas.notification.channel.webhook.Partners.Endpoint;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message;
import be.capas.notification.notice.Recipient;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Sends notices to partner services after Standard Webhooks: the id is the notice's, the same at
 * every try; only 2xx is a success, 410 is for good, and redirects are not followed.
 */
final class WebhookSender implements Sender {
  private static final int GONE = 410;

  private final RestClient http;
  private final Partners partners;
  private final String command;
  private final Clock clock;

  WebhookSender(RestClient http, Partners partners, String command, Clock clock) {
    this.http = http;
    this.partners = partners;
    this.command = command;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public Outcome send(Letter letter) {
    var endpoint = endpoint(letter.notice().recipient());
    var body = body(letter.notice().message());
    if (endpoint.isEmpty() || body.isEmpty()) {
      return new Outcome.Refused(endpoint.isEmpty() ? "unknown-partner" : "not-for-partners");
    }
    try {
      return post(endpoint.get(), letter, body.get().json());
    } catch (PartnerSecret.Unusable noSecret) {
      return new Outcome.Failed("no-secret");
    } catch (ResourceAccessException broken) {
      return broken(broken);
    }
  }

  private Optional<Endpoint> endpoint(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Partner(PartnerId id) -> partners.find(id);
      case Recipient.Actor _, Recipient.Nobody _ -> Optional.empty();
    };
  }

  private Optional<WebhookBody> body(Message message) {
    return switch (message) {
      case Message.HandoffRequest(var handoff, _, var sentAt, _) ->
          Optional.of(WebhookBody.handoffSent(handoff, sentAt, command));
      case Message.RequestWithdrawn(var handoff, _, var withdrawnAt) ->
          Optional.of(WebhookBody.handoffWithdrawn(handoff, withdrawnAt));
      case Message.CrisisPage _, Message.RequestDeclined _ -> Optional.empty();
      case Message.RequestWaitlisted _, Message.RequestUnanswered _ -> Optional.empty();
      case Message.NotSeen _, Message.PartnerNotReached _ -> Optional.empty();
      case Message.GivenUp _, Message.ThreadGivenBack _, Message.SentHome _ -> Optional.empty();
      case Message.GlassWasBroken _, Message.ThreadTurned _ -> Optional.empty();
      case Message.ClaimReminder _, Message.ClaimGone _, Message.CoverageGap _ -> Optional.empty();
    };
  }

  private Outcome post(Endpoint endpoint, Letter letter, String body) {
    var id = letter.id().toString();
    var seconds = clock.instant().getEpochSecond();
    var signature = endpoint.secret().sign(id, seconds, body);
    return http.post()
        .uri(endpoint.url())
        .contentType(MediaType.APPLICATION_JSON)
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(seconds))
        .header("webhook-signature", signature)
        .body(body.getBytes(UTF_8))
        .exchangeForRequiredValue((_, response) -> judge(response));
  }

  private Outcome judge(ClientHttpResponse response) throws IOException {
    var status = response.getStatusCode();
    var detail = Integer.toString(status.value());
    if (status.is2xxSuccessful()) {
      return new Outcome.Accepted(detail);
    }
    if (status.value() == GONE) {
      return new Outcome.Refused(detail);
    }
    var wait = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    return new Outcome.Failed(detail, RetryAfter.parse(wait, clock.instant()));
  }

  /** What never left did not arrive; of anything else nobody knows. */
  private static Outcome broken(ResourceAccessException broken) {
    return switch (broken.getCause()) {
      case ConnectException _, HttpConnectTimeoutException _ -> new Outcome.Failed("no-connection");
      case null, default -> new Outcome.Unknown("no-answer");
    };
  }
}
