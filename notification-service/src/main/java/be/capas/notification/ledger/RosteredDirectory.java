package be.capas.notification.ledger;

import be.capas.contract.escalation.Found;
import be.capas.contract.escalation.Target;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import be.capas.notification.notice.Books;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who can be told, as of now: on call is whoever a published roster says, and whoever the settings
 * say where no roster holds. Coordinators are whom the settings name, and where they name nobody
 * those whose profile says so. An organisation needs no settings at all: who is on call may be
 * reached by ways whose addresses are not there.
 */
public final class RosteredDirectory implements Supplier<Directory> {
  private static final Logger log = LoggerFactory.getLogger(RosteredDirectory.class);

  private final Directory settings;
  private final Streams streams;
  private final InstantSource clock;

  RosteredDirectory(Directory settings, Streams streams, InstantSource clock) {
    this.settings = settings;
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public Directory get() {
    var books = new Books(clock.instant(), books());
    var onCall = new HashMap<OrganisationId, List<ActorId>>();
    var coordinators = new HashMap<OrganisationId, List<ActorId>>();
    books
        .byOrganisation()
        .forEach(
            (organisation, book) -> {
              if (books.holdsRoster(organisation)) {
                onCall.put(organisation, book.onCall(books.at(), Skills.NONE));
              }
              var found = Found.in(book, Target.coordinators(), books.at());
              coordinators.put(organisation, found.people());
            });
    return settings.rostered(onCall).coordinated(coordinators).with(books);
  }

  private Map<OrganisationId, OnCallBook> books() {
    var books = new HashMap<OrganisationId, OnCallBook>();
    for (var stored : streams.books()) {
      if (known(stored) instanceof Known.OnCall(var said, var book)) {
        organisation(said, stored.stream()).ifPresent(it -> books.put(it, book));
      }
    }
    return books;
  }

  /**
   * A book that cannot be read must not stop the paging of everybody: its organisation is back to
   * the settings.
   */
  private static Known known(Streams.Book stored) {
    try {
      return stored.known().get();
    } catch (RuntimeException unreadable) {
      log.error("Book {} cannot be read; the settings say who is on call.", stored.stream());
      return Known.NOTHING;
    }
  }

  /** Where it is not written down, it is one of those of the settings, or nobody can tell. */
  private Optional<OrganisationId> organisation(@Nullable OrganisationId said, UUID stream) {
    return said != null
        ? Optional.of(said)
        : settings.organisations().stream()
            .filter(it -> OnCallId.of(it).value().equals(stream))
            .findFirst();
  }
}
