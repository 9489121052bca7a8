package be.capas.notification.notice;

import be.capas.contract.id.ActorId;
import be.capas.contract.id.RosterId;
import be.capas.contract.oncall.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with who will be on call.
 *
 * @param who whom it is about; absent for a gap
 * @param to absent where it goes on for as long as anybody has looked ahead
 */
public record Ahead(
    Warning.Kind kind, RosterId roster, @Nullable ActorId who, Instant from, @Nullable Instant to) {
  /**
   * What warnings say, to whoever looks no further than to the horizon. Whoever cannot be reached
   * cannot be at any time: that is one thing to put right, however many nights it is about.
   *
   * @param warnings the first first
   */
  public static List<Ahead> of(List<Warning> warnings, Instant horizon) {
    var all = new ArrayList<Ahead>();
    for (var it : warnings) {
      var ahead = new Ahead(it.kind(), it.roster(), it.who(), it.from(), end(it, horizon));
      if (it.kind() != Warning.Kind.UNREACHABLE || all.stream().noneMatch(ahead::isOfSame)) {
        all.add(ahead);
      }
    }
    return List.copyOf(all);
  }

  private static @Nullable Instant end(Warning warning, Instant horizon) {
    var ends = warning.kind() != Warning.Kind.UNREACHABLE && warning.to().isBefore(horizon);
    return ends ? warning.to() : null;
  }

  private boolean isOfSame(Ahead other) {
    return kind == other.kind && roster.equals(other.roster) && Objects.equals(who, other.who);
  }

  /** Whether whoever was told this was told the other one too: of all of its time. */
  public boolean covers(Ahead other) {
    return isOfSame(other)
        && !from.isAfter(other.from)
        && (to == null || (other.to != null && !to.isBefore(other.to)));
  }
}
