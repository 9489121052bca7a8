package be.capas.notification.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.notification.channel.Http;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Page;
import be.capas.notification.channel.RetryAfter;
import be.capas.notification.channel.Sender;
import be.capas.notification.channel.webhook.Partners.Endpoint;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Message.HandoffRequest;
import be.capas.notification.notice.Message.RequestWithdrawn;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient;
import be.capas.notification.settings.TellingSettings;
import java.io.IOException;
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
  private final StaffEndpoints staff;
  private final TellingSettings settings;
  private final Clock clock;

  WebhookSender(
      RestClient http,
      Partners partners,
      StaffEndpoints staff,
      TellingSettings settings,
      Clock clock) {
    this.http = http;
    this.partners = partners;
    this.staff = staff;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.WEBHOOK;
  }

  @Override
  public boolean hasAddress(OrganisationId organisation, ActorId who) {
    return staff.find(organisation, who).isPresent();
  }

  @Override
  public Outcome send(Letter letter) {
    var notice = letter.notice();
    return switch (notice.recipient()) {
      case Recipient.Partner(PartnerId id) ->
          send(letter, partners.find(id), request(notice), "unknown-partner");
      case Recipient.Actor(ActorId id) ->
          send(letter, staff.find(notice.source().organisation(), id), page(letter), "no-address");
      case Recipient.Nobody _ -> new Outcome.Refused("unknown-partner");
    };
  }

  private Outcome send(
      Letter letter, Optional<Endpoint> endpoint, Optional<String> body, String unknown) {
    if (endpoint.isEmpty() || body.isEmpty()) {
      return new Outcome.Refused(endpoint.isEmpty() ? unknown : "not-for-partners");
    }
    try {
      return post(endpoint.get(), letter, body.get());
    } catch (PartnerSecret.Unusable noSecret) {
      return new Outcome.Failed("no-secret");
    } catch (ResourceAccessException broken) {
      return Http.broken(broken);
    }
  }

  private Optional<String> request(Notice notice) {
    if (notice.message() instanceof RequestWithdrawn(var handoff, _, var withdrawnAt)) {
      return Optional.of(WebhookBody.handoffWithdrawn(handoff, withdrawnAt).json());
    }
    return notice.message() instanceof HandoffRequest(var handoff, _, var sentAt, _)
        ? Optional.of(WebhookBody.handoffSent(handoff, sentAt, command()).json())
        : Optional.empty();
  }

  private Optional<String> page(Letter letter) {
    return Page.of(letter.notice().message()).map(page -> page(page, letter));
  }

  private String page(Page page, Letter letter) {
    var console = settings.console().url().toString();
    var take = letter.take() == null ? null : console + "/take#" + letter.take();
    var data = new PageBody.Data(page.urgency(), page.board(console), take);
    return new PageBody(page.type(), letter.notice().source().knownAt(), data).json();
  }

  private String command() {
    return settings.command().url().toString();
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
}
