package be.capas.query.access;

import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.DischargeAnnounced;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.HandoffAccepted;
import be.capas.contract.HandoffEvent.HandoffBroken;
import be.capas.contract.HandoffEvent.HandoffDeclined;
import be.capas.contract.HandoffEvent.HandoffExpired;
import be.capas.contract.HandoffEvent.HandoffProposed;
import be.capas.contract.HandoffEvent.HandoffReceived;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.HandoffEvent.HandoffWaitlisted;
import be.capas.contract.HandoffEvent.HandoffWithdrawn;
import be.capas.contract.HandoffEvent.ThreadReturned;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.DataClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a handoff gives a partner to see.
 *
 * @param partner absent while only later events are known
 * @param accompaniment absent too in documents of before its end shut anything
 * @param shared the classes of content that are shared once it has accepted
 * @param basis on what ground; absent until it was sent
 */
public record SharedHandoff(
    @Nullable PartnerId partner,
    @Nullable AccompanimentId accompaniment,
    Stage stage,
    SortedSet<DataClass> shared,
    @Nullable SharingBasis basis) {
  static final SharedHandoff UNKNOWN =
      new SharedHandoff(null, null, Stage.PREPARED, new TreeSet<>(), null);

  public SharedHandoff {
    shared = Collections.unmodifiableSortedSet(new TreeSet<>(shared));
  }

  /** How much a partner sees. */
  public enum Stage {
    /** Nothing: it has not been asked. */
    PREPARED,
    /** The preview. */
    ASKED,
    /** What is shared. */
    ACCEPTED,
    /** The same, for as long as it holds the thread. */
    HOLDING,
    /** Nothing any more. */
    ENDED;

    /** Whether the partner sees that it was asked. */
    boolean isShown() {
      return switch (this) {
        case ASKED, ACCEPTED, HOLDING -> true;
        case PREPARED, ENDED -> false;
      };
    }

    /** Whether the partner sees what is shared. */
    public boolean isOpen() {
      return switch (this) {
        case ACCEPTED, HOLDING -> true;
        case PREPARED, ASKED, ENDED -> false;
      };
    }
  }

  SharedHandoff fold(HandoffEvent event) {
    return switch (event) {
      case HandoffProposed it ->
          new SharedHandoff(it.partner(), it.accompaniment(), stage, shared, basis);
      case HandoffSent it ->
          new SharedHandoff(partner, accompaniment, Stage.ASKED, copy(it.shared()), it.basis());
      // Whoever may still say yes goes on seeing the preview.
      case HandoffReceived _, HandoffExpired _, HandoffWaitlisted _ -> now(Stage.ASKED);
      case HandoffAccepted _ -> now(Stage.ACCEPTED);
      case HandoffDeclined _, HandoffWithdrawn _, HandoffBroken _, ThreadReturned _ ->
          now(Stage.ENDED);
      case ThreadTransferred _ -> now(Stage.HOLDING);
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _ -> this;
      case DischargeAnnounced _ -> this;
    };
  }

  /** The accompaniment has ended. What was only prepared may be sent once it is reopened. */
  SharedHandoff over(AccompanimentId ended) {
    return stage.isShown() && ended.equals(accompaniment) ? now(Stage.ENDED) : this;
  }

  /** Somebody of the cell holds the thread of that accompaniment: this partner no longer does. */
  SharedHandoff takenBack(AccompanimentId from) {
    return stage == Stage.HOLDING && from.equals(accompaniment) ? now(Stage.ENDED) : this;
  }

  /** Once ended, nothing that is told late opens it again. */
  private SharedHandoff now(Stage next) {
    return next.compareTo(stage) < 0
        ? this
        : new SharedHandoff(partner, accompaniment, next, shared, basis);
  }

  private static SortedSet<DataClass> copy(Set<DataClass> classes) {
    Set<DataClass> copied = EnumSet.noneOf(DataClass.class);
    copied.addAll(classes);
    return new TreeSet<>(copied);
  }
}
