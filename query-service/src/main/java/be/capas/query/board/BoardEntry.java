package be.capas.query.board;

import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.As;
import be.capas.contract.sealing.Sealed;
import be.capas.contract.sealing.SealedField;
import be.capas.query.feed.Folded;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the board. Holds no time left, which would be stale at once: {@code limit} says when
 * it runs out.
 *
 * @param limit what runs out next; absent once the person was reached and somebody is on it
 * @param contactAt when the person was first reached; absent until then
 * @param contactBy by when they are to be, or were to be
 * @param stepsTaken how many steps of the escalation were taken: whoever escalates says that number
 * @param escalating how far the paging has come while nobody holds it; absent before its first step
 * @param sequence the number of the last event that is in it
 */
public record BoardEntry(
    CrisisId crisis,
    @Nullable PersonId person,
    @Nullable AntennaId antenna,
    CrisisKind kind,
    Urgency urgency,
    Response.State state,
    DangerTo dangerTo,
    @As(SealedField.CRISIS_PLACE) @Nullable Sealed place,
    Instant raisedAt,
    int reports,
    @Nullable ActorId claimedBy,
    @Nullable Instant claimedAt,
    @Nullable Limit limit,
    @Nullable Instant contactAt,
    Instant contactBy,
    int stepsTaken,
    boolean emergencyConfirmationDue,
    @Nullable Escalating escalating,
    long sequence) {

  /** The least time left first; those reached last; at equal limits the more urgent first. */
  public static final Comparator<BoardEntry> LEAST_TIME_FIRST =
      Comparator.comparing(BoardEntry::runsOut)
          .thenComparing(BoardEntry::urgency)
          .thenComparing(BoardEntry::raisedAt)
          .thenComparing(it -> it.crisis().value());

  /** The line of a crisis. */
  static BoardEntry of(BoardCrisis crisis, long sequence) {
    var alarm = crisis.alarm();
    var response = crisis.response();
    return new BoardEntry(
        crisis.crisis(),
        alarm.person(),
        alarm.antenna(),
        alarm.kind(),
        crisis.urgency(),
        response.state(),
        alarm.dangerTo(),
        alarm.place(),
        alarm.raisedAt(),
        alarm.reports(),
        response.claimedBy(),
        response.claimedAt(),
        crisis.limit().orElse(null),
        response.contactAt(),
        crisis.deadlines().contactBy(),
        response.steps(),
        crisis.emergencyConfirmationDue(),
        crisis.escalating(),
        sequence);
  }

  /** The line of a crisis as it is stored. */
  public static BoardEntry of(Folded<BoardCrisis> stored) {
    var crisis = Objects.requireNonNull(stored.view());
    return of(crisis, stored.streams().getOrDefault(stored.key(), -1L));
  }

  private Instant runsOut() {
    return limit == null ? Instant.MAX : limit.at();
  }
}
