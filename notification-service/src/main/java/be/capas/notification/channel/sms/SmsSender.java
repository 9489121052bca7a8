package be.capas.notification.channel.sms;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.channel.Confirming;
import be.capas.notification.channel.Http;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.RetryAfter;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Notice;
import be.capas.notification.notice.Recipient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends pages through a gateway. A message is named by the notice's id, which we choose: the
 * gateway can recognise a repeat, and is asked by it what became of the message.
 *
 * <ul>
 *   <li>{@code PUT url/messages/ID} with {@code {"to", "text"}}: a 2xx whose body has a {@code
 *       status} means that it took the message over.
 *   <li>{@code GET url/messages/ID} answers {@code {"status"}}: {@code delivered}, {@code failed},
 *       or anything else while it is on its way.
 * </ul>
 */
final class SmsSender implements Confirming {
  /** The gateway has understood us and does not want this message, now or later. */
  private static final Set<Integer> FINAL = Set.of(400, 404, 410, 422);

  private static final int UNKNOWN_THERE = 404;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RestClient http;
  private final SmsSettings settings;
  private final SmsTexts texts;
  private final Clock clock;

  SmsSender(RestClient http, SmsSettings settings, SmsTexts texts, Clock clock) {
    this.http = http;
    this.settings = settings;
    this.texts = texts;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.SMS;
  }

  @Override
  public Duration receiptWithin() {
    return settings.receiptWithin();
  }

  @Override
  public Duration receiptEvery() {
    return settings.receiptEvery();
  }

  @Override
  public boolean hasAddress(OrganisationId organisation, ActorId who) {
    return settings.url() != null && phone(organisation, who).isPresent();
  }

  @Override
  public Outcome send(Letter letter) {
    var gateway = settings.url();
    if (gateway == null) {
      return new Outcome.Failed("no-gateway");
    }
    var phone = phone(letter.notice());
    var text = texts.of(letter);
    if (phone.isEmpty() || text.isEmpty()) {
      return new Outcome.Refused(phone.isEmpty() ? "no-address" : "not-for-sms");
    }
    try {
      return http.put()
          .uri(message(gateway, letter.id()))
          .headers(this::authorise)
          .contentType(MediaType.APPLICATION_JSON)
          .body(JSON.writeValueAsBytes(Map.of("to", phone.get(), "text", text.get())))
          .exchangeForRequiredValue((_, response) -> judge(response));
    } catch (NoToken none) {
      return new Outcome.Failed("no-token");
    } catch (ResourceAccessException broken) {
      return Http.broken(broken);
    }
  }

  @Override
  public Receipt receipt(UUID notice) {
    var gateway = settings.url();
    if (gateway == null) {
      return new Receipt.NotYet();
    }
    try {
      return http.get()
          .uri(message(gateway, notice))
          .headers(this::authorise)
          .exchangeForRequiredValue((_, response) -> receipt(response));
    } catch (NoToken | ResourceAccessException notNow) {
      return new Receipt.NotYet();
    }
  }

  private static Receipt receipt(ClientHttpResponse response) throws IOException {
    var code = response.getStatusCode();
    if (code.value() == UNKNOWN_THERE) {
      return new Receipt.Lost("unknown-to-gateway");
    }
    var status = code.is2xxSuccessful() ? status(response) : null;
    return switch (status) {
      case "delivered" -> new Receipt.Arrived();
      case "failed" -> new Receipt.Lost("gateway-failed");
      case null, default -> new Receipt.NotYet();
    };
  }

  private Outcome judge(ClientHttpResponse response) throws IOException {
    var code = response.getStatusCode();
    var detail = Integer.toString(code.value());
    if (code.is2xxSuccessful()) {
      // It may have been a proxy that answered: whether the message is anywhere nobody knows.
      return status(response) == null
          ? new Outcome.Unknown("rubbish")
          : new Outcome.Accepted(detail);
    }
    if (FINAL.contains(code.value())) {
      return new Outcome.Refused(detail);
    }
    var wait = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    return new Outcome.Failed(detail, RetryAfter.parse(wait, clock.instant()));
  }

  private static @Nullable String status(ClientHttpResponse response) throws IOException {
    try {
      var status = JSON.readTree(response.getBody().readAllBytes()).path("status");
      return status.isString() ? status.asString() : null;
    } catch (JacksonException rubbish) {
      return null;
    }
  }

  private Optional<String> phone(Notice notice) {
    return switch (notice.recipient()) {
      case Recipient.Actor(ActorId id) -> phone(notice.source().organisation(), id);
      case Recipient.Partner _, Recipient.Nobody _ -> Optional.empty();
    };
  }

  private Optional<String> phone(OrganisationId organisation, ActorId who) {
    var people = settings.phones().getOrDefault(organisation.value(), Map.of());
    return Optional.ofNullable(people.get(who.value()));
  }

  private static URI message(URI gateway, UUID notice) {
    return URI.create(gateway + "/messages/" + notice);
  }

  private void authorise(HttpHeaders headers) {
    if (settings.tokenFile() == null) {
      return;
    }
    try {
      headers.setBearerAuth(Files.readString(settings.tokenFile()).strip());
    } catch (IOException missing) {
      throw new NoToken();
    }
  }

  /** The file that should hold our token cannot be read. */
  private static final class NoToken extends RuntimeException {}
}
