package be.capas.notification.calendar;

import static be.capas.platform.security.Role.ADMINISTRATOR;
import static be.capas.platform.security.Role.COORDINATOR;
import static be.capas.platform.security.Role.PSYCHOLOGIST;
import static be.capas.platform.security.Role.SOCIAL_WORKER;

import be.capas.contract.id.ActorId;
import be.capas.notification.calendar.CalendarAddresses.Held;
import be.capas.notification.calendar.CalendarAddresses.Owner;
import be.capas.platform.security.AllowedRoles;
import be.capas.platform.security.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The caller's own calendar address: to have one, to have another instead, to have none. */
@RestController
@AllowedRoles({SOCIAL_WORKER, PSYCHOLOGIST, COORDINATOR, ADMINISTRATOR})
class CalendarController {
  private final CalendarAddresses addresses;
  private final CalendarSettings settings;

  CalendarController(CalendarAddresses addresses, CalendarSettings settings) {
    this.addresses = addresses;
    this.settings = settings;
  }

  /**
   * Whether there is an address. What it is nobody can tell any more: only its hash is kept.
   *
   * @param madeAt absent without one
   * @param lastReadAt absent where nobody has read it
   */
  record State(boolean open, @Nullable Instant madeAt, @Nullable Instant lastReadAt) {
    private static final State NONE = new State(false, null, null);

    private static State of(Held held) {
      return new State(true, held.madeAt(), held.lastReadAt());
    }
  }

  /** A new address, told this once. */
  record Address(String ics, String json) {}

  /** Whether an address was ended. */
  record Ended(boolean ended) {}

  @GetMapping("/api/calendar")
  ResponseEntity<State> state(Caller caller) {
    return answer(HttpStatus.OK, addresses.held(self(caller)).map(State::of).orElse(State.NONE));
  }

  /** The one before, if any, leads nowhere from now on. */
  @PostMapping("/api/calendar")
  ResponseEntity<Address> make(Caller caller) {
    var here = "/calendars/" + addresses.make(self(caller)) + "/on-call";
    return answer(HttpStatus.CREATED, new Address(at(here + ".ics"), at(here + ".json")));
  }

  @PostMapping("/api/calendar/revocation")
  ResponseEntity<Ended> revoke(Caller caller) {
    return answer(HttpStatus.OK, new Ended(addresses.end(self(caller), caller.id())));
  }

  /** For somebody who has left, or cannot themselves. */
  @PostMapping("/api/staff/{who}/calendar/revocation")
  @AllowedRoles({COORDINATOR, ADMINISTRATOR})
  ResponseEntity<Ended> revoke(Caller caller, @PathVariable ActorId who) {
    var owner = new Owner(caller.organisation(), who);
    return answer(HttpStatus.OK, new Ended(addresses.end(owner, caller.id())));
  }

  private static Owner self(Caller caller) {
    return new Owner(caller.organisation(), caller.id());
  }

  /** Where the world finds us: what a proxy in front is called, we can only be told. */
  private String at(String path) {
    var here =
        settings.url() == null
            ? ServletUriComponentsBuilder.fromCurrentContextPath()
            : UriComponentsBuilder.fromUri(settings.url());
    return here.path(path).build().toUriString();
  }

  private static <T> ResponseEntity<T> answer(HttpStatus status, T body) {
    return ResponseEntity.status(status).cacheControl(CacheControl.noStore()).body(body);
  }
}
