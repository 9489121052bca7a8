package be.capas.command.edge;

import be.capas.command.edge.Outcome.Warning;
import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.StreamType;
import be.capas.contract.id.PersonId;
import be.capas.platform.web.Position;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request is answered, and again if it is sent again. Holds nothing personal: it is kept.
 *
 * @param status 201 where something new is there, else 200
 * @param version the number of the stream's last event
 * @param position how far a view must have come to show it
 * @param events how many events this request added, those that followed by themselves included
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Answer(
    int status,
    UUID id,
    long version,
    String position,
    int events,
    @Nullable String location,
    List<Warning> warnings,
    @Nullable String instruction,
    List<LikelyDuplicate> likelyDuplicates) {
  static final int OK = 200;
  static final int CREATED = 201;

  Answer {
    warnings = warnings == null ? List.of() : List.copyOf(warnings);
    likelyDuplicates = likelyDuplicates == null ? List.of() : List.copyOf(likelyDuplicates);
  }

  static Answer of(Outcome outcome, List<Recorded<CapasEvent>> changes) {
    var standing = outcome.standing();
    return new Answer(
        outcome.location() == null ? OK : CREATED,
        outcome.id(),
        standing.version(),
        position(outcome, changes).text(),
        changes.size(),
        outcome.location(),
        outcome.warnings(),
        outcome.instruction(),
        outcome.likelyDuplicates());
  }

  /** One request is about one person, so the last event is the last to be seen. */
  private static Position position(Outcome outcome, List<Recorded<CapasEvent>> changes) {
    if (!changes.isEmpty()) {
      var last = changes.getLast();
      return new Position(
          last.subject(), last.event().streamType(), last.stream(), last.sequence());
    }
    var standing = outcome.standing();
    var stream = standing.stream();
    return new Position(
        subject(standing.person(), stream.value()),
        StreamType.of(stream),
        stream.value(),
        standing.version());
  }

  private static UUID subject(@Nullable PersonId person, UUID stream) {
    return person == null ? stream : person.value();
  }

  /** The answer to whoever creates the same thing again under the id they chose. */
  Answer again() {
    return new Answer(
        OK, id, version, position, events, location, warnings, instruction, likelyDuplicates);
  }
}
