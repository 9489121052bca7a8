package be.capas.notification.ledger;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.OnCallId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.oncall.OnCallBook;
import be.capas.contract.oncall.Skills;
import be.capas.notification.notice.Directory;
import be.capas.notification.notice.Known;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
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
    var now = clock.instant();
    var onCall = new HashMap<OrganisationId, List<ActorId>>();
    for (var organisation : settings.organisations()) {
      rostered(organisation, now).ifPresent(it -> onCall.put(organisation, it));
    }
    return settings.rostered(onCall);
  }

  /**
   * Who is on call by rosters, if any holds. A book that cannot be read must not stop the paging of
   * everybody: its organisation is back to the settings.
   */
  private Optional<List<ActorId>> rostered(OrganisationId organisation, Instant now) {
    try {
      var id = OnCallId.of(organisation).value();
      var stream = Objects.requireNonNull(streams.load(Set.of(id)).get(id));
      return stream.known() instanceof Known.OnCall(var book) && isRostered(book, now)
          ? Optional.of(book.onCall(now, Skills.NONE))
          : Optional.empty();
    } catch (DataAccessException notNow) {
      throw notNow;
    } catch (RuntimeException unreadable) {
      log.error("Rosters of {} cannot be read; the settings say who is on call.", organisation);
      return Optional.empty();
    }
  }

  private static boolean isRostered(OnCallBook book, Instant now) {
    return book.rosters().stream().anyMatch(it -> it.plan(now).isPresent());
  }
}
