package be.capas.notification.ledger;

import static java.util.stream.Collectors.toMap;

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
import java.util.function.Supplier;

/**
 * Who can be told, as of now: on call is whoever a published roster says, and whoever the settings
 * say where no roster holds. Rosters of an organisation of which the settings name nobody are not
 * looked for: nobody in it could be reached.
 */
public final class RosteredDirectory implements Supplier<Directory> {
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
    var books =
        settings.organisations().stream().collect(toMap(it -> OnCallId.of(it).value(), it -> it));
    var onCall = new HashMap<OrganisationId, List<ActorId>>();
    streams
        .load(books.keySet())
        .forEach(
            (id, stream) -> {
              if (stream.known() instanceof Known.OnCall(var book) && isRostered(book, now)) {
                onCall.put(books.get(id), book.onCall(now, Skills.NONE));
              }
            });
    return settings.rostered(onCall);
  }

  private static boolean isRostered(OnCallBook book, Instant now) {
    return book.rosters().stream().anyMatch(it -> it.plan(now).isPresent());
  }
}
