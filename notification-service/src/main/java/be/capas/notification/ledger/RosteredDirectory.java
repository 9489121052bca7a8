package be.capas.notification.ledger;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Who can be told, as of now: on call is whoever a published roster says, and whoever the settings
 * say where no roster holds. Rosters of an organisation of which the settings name nobody are not
 * looked for: nobody in it could be reached.
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
    for (var organisation : books.byOrganisation().keySet()) {
      if (books.holdsRoster(organisation)) {
        onCall.put(organisation, books.of(organisation).onCall(books.at(), Skills.NONE));
      }
    }
    return settings.rostered(onCall).with(books);
  }

  private Map<OrganisationId, OnCallBook> books() {
    var books = new HashMap<OrganisationId, OnCallBook>();
    for (var organisation : settings.organisations()) {
      book(organisation).ifPresent(it -> books.put(organisation, it));
    }
    return books;
  }

  /**
   * The organisation's book, if it keeps one. A book that cannot be read must not stop the paging
   * of everybody: its organisation is back to the settings.
   */
  private Optional<OnCallBook> book(OrganisationId organisation) {
    try {
      var id = OnCallId.of(organisation).value();
      var stream = Objects.requireNonNull(streams.load(Set.of(id)).get(id));
      return stream.known() instanceof Known.OnCall(var book)
          ? Optional.of(book)
          : Optional.empty();
    } catch (DataAccessException notNow) {
      throw notNow;
    } catch (RuntimeException unreadable) {
      log.error("Rosters of {} cannot be read; the settings say who is on call.", organisation);
      return Optional.empty();
    }
  }
}
