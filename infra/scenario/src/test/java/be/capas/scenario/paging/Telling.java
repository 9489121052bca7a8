package be.capas.scenario.paging;

import static be.capas.scenario.paging.Town.ANNA;
import static be.capas.scenario.paging.Town.BERT;
import static be.capas.scenario.paging.Town.KIM;
import static be.capas.scenario.paging.Town.ORGANISATION;

import be.capas.contract.CrisisEvent;
import be.capas.contract.OnCallEvent;
import be.capas.contract.Recorded;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import be.capas.notification.notice.Message.CrisisPage;
import be.capas.notification.notice.Notice;
import be.capas.notification.paging.Paging;
import be.capas.notification.paging.QuietHours;
import be.capas.notification.paging.QuietHours.Night;
import be.capas.notification.paging.Routing;
import be.capas.notification.paging.Steps;
import be.capas.notification.paging.Stop;
import be.capas.notification.paging.Superseding;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the notification-service makes of the events of one crisis: its policies, and as little of
 * its ledger as they need. A batch is taken in as a whole or not at all, as in one transaction.
 */
final class Telling {
  private static final Night NIGHT =
      new Night(ZoneId.of("Europe/Brussels"), LocalTime.of(22, 0), LocalTime.of(7, 0));
  private static final Routing ROUTING =
      new Routing(new QuietHours(Urgency.P3, Map.of(ORGANISATION, Map.of(ANNA, NIGHT))));

  private final Map<UUID, Page> pages = new LinkedHashMap<>();
  private final Directory settings;
  private OnCallBook book = OnCallBook.EMPTY;
  private Known known = Known.NOTHING;
  private long last = -1;

  /** Told whom the settings name: nobody, whoever is on call, who coordinates, or both. */
  Telling(int how) {
    settings =
        new Directory(
            how % 2 > 0 ? Map.of(ORGANISATION, List.of(ANNA, BERT)) : Map.of(),
            how / 2 % 2 > 0 ? Map.of(ORGANISATION, List.of(KIM)) : Map.of(),
            Map.of(),
            Map.of(ORGANISATION, Town.PEOPLE));
  }

  /** One notice, and where it stands. */
  static final class Page {
    private final Notice notice;
    private boolean open = true;
    private boolean tried;
    private boolean arrived;
    private boolean replayed;

    private Page(Notice notice) {
      this.notice = notice;
    }

    Notice notice() {
      return notice;
    }

    boolean isOpen() {
      return open;
    }

    /** Whether somebody had it tried again, be it for a crisis that is held by now. */
    boolean isReplayed() {
      return replayed;
    }

    boolean isPage() {
      return notice.message() instanceof CrisisPage;
    }
  }

  /** How an attempt to send ends. */
  enum Try {
    ARRIVES,
    FAILS,
    /** It is on its way, and the process dies: it is sent once more. */
    DIES
  }

  long last() {
    return last;
  }

  Stream<Page> pages() {
    return pages.values().stream().filter(Page::isPage);
  }

  void said(OnCallEvent event) {
    book = book.fold(event);
  }

  /** Takes events in; those that came before are passed over. */
  void take(List<Recorded<CrisisEvent>> events, Instant now) {
    var directory = directory(now);
    var notices = new ArrayList<Notice>();
    for (var event : events) {
      if (event.sequence() > last) {
        notices.addAll(Paging.tell(event, known, directory));
        notices.addAll(Steps.tell(event, known, directory));
        known = Known.evolve(known, event);
        last = event.sequence();
      }
    }
    var routed = ROUTING.of(notices, directory);
    var decided = Superseding.of(routed, held(now), pages.keySet(), now);
    decided.notices().forEach(it -> pages.putIfAbsent(it.id(), new Page(it)));
    decided.superseded().forEach(it -> Objects.requireNonNull(pages.get(it)).open = false);
    events.forEach(it -> Stop.by(it.event()).ifPresent(stop -> stop(stop, it.sequence())));
  }

  /** The pages that wait for their time. */
  List<Notice> held(Instant now) {
    return pages()
        .filter(it -> it.open && !it.tried && isLater(it.notice, now))
        .map(Page::notice)
        .toList();
  }

  private void stop(Stop stop, long before) {
    for (var page : pages.values()) {
      if (page.notice.source().sequence() < before
          && stop.what().contains(page.notice.message().getClass())) {
        page.open = false;
      }
    }
  }

  private Directory directory(Instant now) {
    var books = new Books(now, Map.of(ORGANISATION, book));
    var kept = settings.with(books);
    return books.holdsRoster(ORGANISATION)
        ? settings.rostered(Map.of(ORGANISATION, book.onCall(now, Skills.NONE))).with(books)
        : kept;
  }

  /** Tries to send what is due; returns the pages that left. */
  List<Page> send(Instant now, Try end) {
    var left = new ArrayList<Page>();
    for (var page : pages.values()) {
      if (page.open && !isLater(page.notice, now)) {
        if (Paging.needless(page.notice.message(), page.notice.recipient(), known).isPresent()) {
          page.open = false;
        } else {
          page.tried = true;
          page.arrived = end == Try.ARRIVES;
          page.open = !page.arrived;
          if (end != Try.FAILS) {
            left.add(page);
          }
        }
      }
    }
    return left.stream().filter(Page::isPage).toList();
  }

  /** Somebody has what was given up tried once more. */
  void replay() {
    for (var page : pages.values()) {
      if (page.tried && !page.arrived) {
        page.open = true;
        page.replayed = true;
      }
    }
  }

  private static boolean isLater(Notice notice, Instant now) {
    var due = notice.dueAt();
    return due != null && due.isAfter(now);
  }
}
