package be.capas.notification.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import be.capas.contract.id.OnCallId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.notification.calendar.CalendarAddresses.Owner;
import be.capas.notification.ledger.Reading;
import be.capas.notification.notice.Known;
import be.capas.notification.secretpath.SecretPaths;
import be.capas.platform.limit.FairShare;
import be.capas.platform.security.Caller;
import be.capas.platform.web.Problem;
import be.capas.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A person's calendar at its private address, for programs that cannot sign in. An address that
 * never was and one that holds no more are the same: 404.
 */
@RestController
class CalendarFeedController {
  /** All that is below it is open to whoever knows a secret. */
  static final String PATHS = "/calendars/**";

  private static final String ICS = "text/calendar;charset=UTF-8";

  private final CalendarAddresses addresses;
  private final CalendarTexts texts;
  private final Reading reading;
  private final FairShare share;
  private final Clock clock;

  CalendarFeedController(
      CalendarAddresses addresses,
      CalendarTexts texts,
      Reading reading,
      FairShare share,
      Clock clock) {
    this.addresses = addresses;
    this.texts = texts;
    this.reading = reading;
    this.share = share;
    this.clock = clock;
  }

  @GetMapping(path = "/calendars/{secret}/on-call.ics", produces = ICS)
  ResponseEntity<String> ics(@PathVariable String secret, HttpServletRequest request) {
    var file = ICalendar.of(calendar(secret, request), texts);
    return answer(file, file);
  }

  @GetMapping(
      path = "/calendars/{secret}/on-call.json",
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<OnCallCalendar> json(@PathVariable String secret, HttpServletRequest request) {
    var calendar = calendar(secret, request);
    return answer(calendar, calendar.toString());
  }

  private OnCallCalendar calendar(String secret, HttpServletRequest request) {
    // Before anything is looked up, so that who guesses uses up a share of their own.
    take(SecretPaths.stranger(request));
    var owner = addresses.read(secret);
    owner.ifPresent(it -> take(reader(it)));
    return owner
        .map(it -> OnCallCalendar.of(book(it), it.organisation(), it.who(), clock.instant()))
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.of(
                        "unknown-calendar",
                        HttpStatus.NOT_FOUND,
                        "There is no calendar at this address, or no more.")));
  }

  private OnCallBook book(Owner owner) {
    return reading.known(OnCallId.of(owner.organisation()).value())
            instanceof Known.OnCall(_, OnCallBook book)
        ? book
        : OnCallBook.EMPTY;
  }

  private void take(Caller whose) {
    share.take(whose).ifPresent(CalendarFeedController::refuse);
  }

  /** Whoever reads an address uses up its own share, never that of the person behind it. */
  private static Caller reader(Owner owner) {
    return SecretPaths.user("calendar of " + owner.who(), owner.organisation());
  }

  private static void refuse(Problem problem) {
    throw new ProblemException(problem);
  }

  /** It may be kept by the program that asked, which must ask again whether it still holds. */
  private static <T> ResponseEntity<T> answer(T body, String content) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .eTag(UUID.nameUUIDFromBytes(content.getBytes(UTF_8)).toString())
        .body(body);
  }
}
