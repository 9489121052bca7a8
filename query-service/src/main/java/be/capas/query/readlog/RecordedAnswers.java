package be.capas.query.readlog;

import be.capas.contract.reading.ReadChannel;
import be.capas.contract.reading.ReadRecord;
import be.capas.platform.security.Role;
import be.capas.query.opening.BeforeLeaving;
import be.capas.query.opening.Openings;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has every file that an answer shows recorded before the answer leaves. */
@Component
final class RecordedAnswers implements BeforeLeaving {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

  private final ReadLog log;
  private final InstantSource clock;

  RecordedAnswers(ReadLog log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  @Override
  public void leaving(Openings openings) {
    var unheard = openings.unheard();
    if (!unheard.isEmpty()) {
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      log.record(unheard.stream().map(it -> read(it, openings, now)).toList());
      openings.heard(unheard);
    }
  }

  private static ReadRecord read(Openings.Shown shown, Openings openings, Instant now) {
    var reader = openings.reader();
    return new ReadRecord(
        IDS.generate(),
        now,
        reader.organisation(),
        reader.id(),
        reader.roles().stream().map(Role::name).collect(Collectors.toCollection(TreeSet::new)),
        shown.person(),
        new TreeSet<>(shown.opened()),
        openings.part(),
        openings.purpose(),
        shown.version(),
        channel(openings));
  }

  private static ReadChannel channel(Openings openings) {
    return switch (openings.channel()) {
      case QUERY -> ReadChannel.QUERY;
      case STREAM -> ReadChannel.STREAM;
      case EXPORT -> ReadChannel.EXPORT;
    };
  }
}
