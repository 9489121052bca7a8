package be.capas.command.axon;

import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StaleVersion;
import be.capas.command.gateway.Standing;
import be.capas.command.rule.Command;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.command.rule.StreamState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What lending rules to the event store takes, the same for every kind of stream. */
public final class Lending {
  private Lending() {}

  /**
   * Decides on a command and applies what follows, with its circumstances beside each event.
   *
   * @param decide the rules, given everything but the time
   * @param evolve what an event makes of a state
   * @return where the stream stands afterwards
   */
  public static <S extends StreamState, E> Standing decide(
      Command command,
      Origin origin,
      S state,
      Function<Instant, List<E>> decide,
      BiFunction<S, E, S> evolve) {
    long version = Objects.requireNonNullElse(AggregateLifecycle.getVersion(), Origin.NOTHING_YET);
    var events = decided(origin, version, decide);
    checkKind(events, state, version);
    checkOrganisation(command, events, state);
    var next = state;
    for (var event : events) {
      next = evolve.apply(next, event);
      AggregateLifecycle.apply(event, Circumstances.of(command, origin, next));
      version++;
    }
    return new Standing(command.target(), next.person(), version);
  }

  /** A stale version is told before any other refusal, but not to whom may not know the stream. */
  private static <E> List<E> decided(
      Origin origin, long version, Function<Instant, List<E>> decide) {
    try {
      var events = decide.apply(origin.receivedAt());
      checkVersion(origin.expectedVersion(), version);
      return events;
    } catch (Rejected no) {
      if (no.reason().kind() != Reason.Kind.NOT_FOUND) {
        checkVersion(origin.expectedVersion(), version);
      }
      throw no;
    }
  }

  private static void checkVersion(@Nullable Long expected, long version) {
    if (expected == null || expected == version) {
      return;
    }
    throw expected == Origin.NOTHING_YET ? idUsed() : new StaleVersion(version);
  }

  /** Ids of all kinds share one space: what is no stream of this kind may be one of another. */
  private static void checkKind(List<?> events, StreamState state, long version) {
    if (!events.isEmpty() && version > Origin.NOTHING_YET && state.organisation() == null) {
      throw idUsed();
    }
  }

  /** The rules have looked at it; should one forget, nothing is stored all the same. */
  private static void checkOrganisation(Command command, List<?> events, StreamState state) {
    var owner = state.organisation();
    if (!events.isEmpty() && owner != null && !owner.equals(command.act().organisation())) {
      throw new IllegalStateException("a rule let another organisation in");
    }
  }

  static Rejected idUsed() {
    return new Rejected(Reason.ID_ALREADY_USED, "This id already names something else.");
  }
}
