package be.capas.notification.channel.push;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;

import be.capas.contract.id.ActorId;
import be.capas.notification.channel.push.Subscriptions.Owner;
import be.capas.notification.channel.push.Subscriptions.Subscribed;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The browsers in which the caller wants to be paged. */
@RestController
@AllowedRoles({PSYCHOLOGIST, COORDINATOR})
class PushController {
  private final ServerKeys keys;
  private final PushServices services;
  private final Subscriptions subscriptions;

  PushController(ServerKeys keys, PushServices services, Subscriptions subscriptions) {
    this.keys = keys;
    this.services = services;
    this.subscriptions = subscriptions;
  }

  /**
   * What a browser subscribes for.
   *
   * @param key an uncompressed point of P-256 in base64url, as {@code applicationServerKey} wants
   *     it
   */
  record Key(String key) {}

  /**
   * A subscription just as the browser says it.
   *
   * @param endpoint at a push service that is known here
   * @param expirationTime is not looked at: a push service says it when it has ended one
   */
  record Subscription(
      @NotBlank @Size(max = 2000) String endpoint,
      @Nullable Long expirationTime,
      @NotNull @Valid SubscriptionKeys keys) {}

  /**
   * What to encrypt with.
   *
   * @param p256dh 65 bytes in base64url
   * @param auth 16 bytes in base64url
   */
  record SubscriptionKeys(
      @NotNull @Pattern(regexp = Browser.P256DH) String p256dh,
      @NotNull @Pattern(regexp = Browser.AUTH) String auth) {}

  /** A browser that is subscribed. */
  record Made(UUID id) {}

  record Browsers(List<Subscribed> subscriptions) {}

  /** How many browsers were ended. */
  record Ended(int ended) {}

  @GetMapping("/api/push/key")
  ResponseEntity<Key> key() {
    return answer(HttpStatus.OK, new Key(current().text()));
  }

  @GetMapping("/api/push/subscriptions")
  ResponseEntity<Browsers> subscriptions(Caller caller) {
    var held = subscriptions.of(self(caller), keys.current().orElse(null));
    return answer(HttpStatus.OK, new Browsers(held));
  }

  /** The same browser again is the same subscription; whoever used it before is not paged there. */
  @PostMapping("/api/push/subscriptions")
  ResponseEntity<Made> subscribe(Caller caller, @Valid @RequestBody Subscription body) {
    var key = current();
    var browser = new Browser(endpoint(body), body.keys().p256dh(), body.keys().auth());
    check(browser, key);
    var added = subscriptions.add(self(caller), browser, key);
    return answer(added.isNew() ? HttpStatus.CREATED : HttpStatus.OK, new Made(added.id()));
  }

  @PostMapping("/api/push/subscriptions/{id}/revocation")
  ResponseEntity<Ended> revoke(Caller caller, @PathVariable UUID id) {
    return answer(HttpStatus.OK, new Ended(subscriptions.revoke(self(caller), id) ? 1 : 0));
  }

  /** For somebody who has left, or whose telephone is lost. */
  @PostMapping("/api/staff/{who}/push/revocation")
  @AllowedRoles({COORDINATOR, ADMINISTRATOR})
  ResponseEntity<Ended> revoke(Caller caller, @PathVariable ActorId who) {
    var owner = new Owner(caller.organisation(), who);
    return answer(HttpStatus.OK, new Ended(subscriptions.revokeAll(owner, caller.id())));
  }

  private URI endpoint(Subscription body) {
    try {
      var endpoint = URI.create(body.endpoint());
      if (services.allow(endpoint)) {
        return endpoint;
      }
    } catch (IllegalArgumentException noAddress) {
      // Told like any other that is not a push service's.
    }
    throw invalid("/endpoint", "unknown-push-service", "must be at a push service known here");
  }

  /** What cannot be encrypted for now could not when somebody is to be paged. */
  private static void check(Browser browser, ServerKey key) {
    try {
      key.encrypt(new byte[0], browser);
    } catch (IllegalArgumentException noKey) {
      throw invalid("/keys/p256dh", "pattern", "must be a point of P-256");
    }
  }

  private ServerKey current() {
    return keys.current()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        "push-not-served",
                        HttpStatus.NOT_FOUND,
                        "Nobody is paged by web push here.")));
  }

  private static ProblemException invalid(String pointer, String code, String detail) {
    return new ProblemException(
        Problem.of("invalid-field", HttpStatus.BAD_REQUEST, "A field is not valid.")
            .field(pointer, code, detail));
  }

  private static Owner self(Caller caller) {
    return new Owner(caller.organisation(), caller.id());
  }

  private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
  }
}
