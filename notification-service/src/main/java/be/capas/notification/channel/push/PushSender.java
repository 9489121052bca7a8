package be.capas.notification.channel.push;

import static java.util.Comparator.comparingInt;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.notification.channel.Confirming;
import be.capas.notification.channel.Http;
import be.capas.notification.channel.Outcome;
import be.capas.notification.channel.Page;
import be.capas.notification.channel.RetryAfter;
import be.capas.notification.channel.push.Subscriptions.Owner;
import be.capas.notification.channel.push.Subscriptions.Reachable;
import be.capas.notification.notice.Channel;
import be.capas.notification.notice.Recipient.Actor;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Sends pages to all browsers in which somebody wants them. It is sent once one push service took
 * it over, and has arrived once one browser says that it has shown it.
 */
final class PushSender implements Confirming {
  /** By RFC 8030 a push service answers 201, or 202 where it would say more later. */
  private static final Set<Integer> TAKEN = Set.of(201, 202);

  /** The browser or its owner has ended the subscription: that is for good. */
  private static final Set<Integer> ENDED = Set.of(404, 410);

  private final RestClient http;
  private final PushSettings settings;
  private final ServerKeys keys;
  private final Subscriptions subscriptions;
  private final PushReceipts receipts;
  private final String console;
  private final Clock clock;

  PushSender(
      RestClient http,
      PushSettings settings,
      ServerKeys keys,
      Subscriptions subscriptions,
      PushReceipts receipts,
      String console,
      Clock clock) {
    this.http = http;
    this.settings = settings;
    this.keys = keys;
    this.subscriptions = subscriptions;
    this.receipts = receipts;
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.PUSH;
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
    try {
      var key = keys.current();
      return key.isPresent() && subscriptions.reaches(new Owner(organisation, who), key.get());
    } catch (ServerKeys.Unusable noKey) {
      return false;
    }
  }

  @Override
  public Outcome send(Letter letter) {
    var page = Page.of(letter.notice().message());
    if (page.isEmpty() || !(letter.notice().recipient() instanceof Actor(var who))) {
      return new Outcome.Refused("not-for-push");
    }
    Optional<ServerKey> key;
    try {
      key = keys.current();
    } catch (ServerKeys.Unusable mended) {
      return new Outcome.Failed("no-key");
    }
    if (key.isEmpty()) {
      return new Outcome.Refused("not-served");
    }
    var owner = new Owner(letter.notice().source().organisation(), who);
    return send(letter, page.get(), key.get(), subscriptions.reachable(owner, key.get()));
  }

  /** To all at once: one that hangs holds up no other. */
  private Outcome send(Letter letter, Page page, ServerKey key, List<Reachable> browsers) {
    try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
      var tries =
          browsers.stream()
              .map(it -> CompletableFuture.supplyAsync(() -> attempt(letter, page, key, it), each))
              .toList();
      return tries.stream()
          .map(CompletableFuture::join)
          .min(comparingInt(PushSender::rank))
          .orElseGet(() -> new Outcome.Refused("no-address"));
    }
  }

  /** What is best for the page: of several browsers one is enough. */
  private static int rank(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted _ -> 0;
      case Outcome.Unknown _ -> 1;
      case Outcome.Failed _ -> 2;
      case Outcome.Refused _ -> 3;
    };
  }

  /** A fault with one browser takes nothing from what another one has taken over. */
  private Outcome attempt(Letter letter, Page page, ServerKey key, Reachable to) {
    try {
      return send(letter, page, key, to);
    } catch (RuntimeException fault) {
      return new Outcome.Unknown("fault-" + fault.getClass().getSimpleName());
    }
  }

  private Outcome send(Letter letter, Page page, ServerKey key, Reachable to) {
    var endpoint = to.browser().endpoint();
    var receipt = receipts.make(letter.id(), to.id());
    var content = PushBody.of(letter, page, console, receipt).padded();
    var handling = Handling.of(letter, page);
    try {
      return http.post()
          .uri(endpoint)
          .headers(headers -> key.headers(endpoint, handling).forEach(headers::set))
          .body(key.encrypt(content, to.browser()))
          .exchangeForRequiredValue((_, response) -> judge(response, to));
    } catch (ResourceAccessException broken) {
      return Http.broken(broken);
    }
  }

  private Outcome judge(ClientHttpResponse response, Reachable to) throws IOException {
    var code = response.getStatusCode();
    var detail = Integer.toString(code.value());
    if (TAKEN.contains(code.value())) {
      return new Outcome.Accepted(detail);
    }
    if (ENDED.contains(code.value())) {
      subscriptions.gone(to.id());
      return new Outcome.Refused(Subscriptions.GONE);
    }
    if (code.is2xxSuccessful()) {
      // It may have been a proxy that answered: whether the page is anywhere nobody knows.
      return new Outcome.Unknown("rubbish");
    }
    var wait = response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
    return new Outcome.Failed(detail, RetryAfter.parse(wait, clock.instant()));
  }

  @Override
  public Receipt receipt(UUID notice) {
    return receipts.isShown(notice) ? new Receipt.Arrived() : new Receipt.NotYet();
  }
}
