package be.capas.notification.pages;

import be.capas.notification.pages.Fact.Arrived;
import be.capas.notification.pages.Fact.Began;
import be.capas.notification.pages.Fact.Claimed;
import be.capas.notification.pages.Fact.Confirmed;
import be.capas.notification.pages.Fact.Ended;
import be.capas.notification.pages.Fact.Lapsed;
import be.capas.notification.pages.Fact.Notified;
import be.capas.notification.pages.Fact.Released;
import be.capas.notification.pages.Fact.Reminded;
import be.capas.notification.pages.Fact.Retriaged;
import be.capas.notification.pages.Fact.Skipped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact in its place.
 *
 * @param sequence the number of its event in the crisis
 * @param recordedAt when it was known
 * @param late how long after it was due, for what had a time: steps by the wait before them, a
 *     claim by the time in which the crisis was to be taken, a lapse by what the reminder said;
 *     absent for what was in time or had none
 */
public record Happened(
    UUID event,
    long sequence,
    Instant occurredAt,
    Instant recordedAt,
    Fact fact,
    @Nullable Duration late) {

  /** These, in order from the first, with how late each was. */
  public static List<Happened> measured(List<Happened> all) {
    var measured = new ArrayList<Happened>();
    var due = new Due(null, null, null);
    for (var it : all) {
      measured.add(it.against(due.of(it.fact)));
      due = due.after(it);
    }
    return List.copyOf(measured);
  }

  private Happened against(@Nullable Instant due) {
    var late = due != null && recordedAt.isAfter(due) ? Duration.between(due, recordedAt) : null;
    return new Happened(event, sequence, occurredAt, recordedAt, fact, late);
  }

  /** What is due when. */
  private record Due(@Nullable Instant step, @Nullable Instant claim, @Nullable Instant lapse) {
    @Nullable Instant of(Fact fact) {
      return switch (fact) {
        case Notified _, Skipped _ -> step;
        case Claimed _ -> claim;
        case Lapsed _ -> lapse;
        case Began _, Retriaged _, Confirmed _, Reminded _ -> null;
        case Released _, Arrived _, Ended _ -> null;
      };
    }

    Due after(Happened it) {
      return switch (it.fact) {
        case Began began -> new Due(it.recordedAt, began.claimBy(), null);
        case Retriaged again -> new Due(step, again.claimBy(), lapse);
        case Notified told -> new Due(told.nextAt(), claim, lapse);
        case Skipped passed -> new Due(passed.nextAt(), claim, lapse);
        case Reminded asked -> new Due(step, claim, asked.lapseAt());
        // Paging begins anew at once.
        case Lapsed _, Released _ -> new Due(it.recordedAt, claim, null);
        case Claimed _, Confirmed _, Arrived _, Ended _ -> new Due(null, claim, null);
      };
    }
  }
}
