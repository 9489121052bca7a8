package be.capas.command.handoff.domain;

import static be.capas.command.handoff.domain.Answering.wrongState;
import static be.capas.command.rule.Reason.APPOINTMENT_AHEAD;
import static be.capas.command.rule.Reason.APPOINTMENT_IN_THE_PAST;

import be.capas.command.handoff.domain.Handoff.Accepted;
import be.capas.command.handoff.domain.Handoff.Agreed;
import be.capas.command.handoff.domain.Handoff.Broken;
import be.capas.command.handoff.domain.Handoff.Declined;
import be.capas.command.handoff.domain.Handoff.Expected;
import be.capas.command.handoff.domain.Handoff.Known;
import be.capas.command.handoff.domain.Handoff.Missed;
import be.capas.command.handoff.domain.Handoff.Proposed;
import be.capas.command.handoff.domain.Handoff.Returned;
import be.capas.command.handoff.domain.Handoff.Transferred;
import be.capas.command.handoff.domain.Handoff.Unanswered;
import be.capas.command.handoff.domain.Handoff.Waitlisted;
import be.capas.command.handoff.domain.Handoff.Withdrawn;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentKept;
import be.capas.command.handoff.domain.HandoffCommand.RecordAppointmentMissed;
import be.capas.command.handoff.domain.HandoffCommand.SetFirstAppointment;
import be.capas.command.rule.Act;
import be.capas.command.rule.Rejected;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.AppointmentKept;
import be.capas.contract.HandoffEvent.AppointmentMissed;
import be.capas.contract.HandoffEvent.FirstAppointmentSet;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The first appointment: only when it was kept does the partner hold the thread. */
final class Meeting {
  private Meeting() {}

  static List<HandoffEvent> set(SetFirstAppointment c, Known state, Instant now) {
    return switch (state) {
      case Expected(_, var at) when at.equals(c.at()) -> List.of();
      case Agreed _ -> List.of(appointment(c, now));
      case Proposed _, Unanswered _, Waitlisted _, Declined _ -> throw notAccepted(state);
      case Withdrawn _ -> throw Answering.withdrawn(state);
      case Broken _ -> throw gaveUp(state);
      case Transferred _, Returned _ -> throw met(state);
    };
  }

  /** Late news may tell of an appointment that is over now but was ahead when it was set. */
  private static FirstAppointmentSet appointment(SetFirstAppointment c, Instant now) {
    if (c.at().isBefore(c.act().happenedAt(now))) {
      throw new Rejected(APPOINTMENT_IN_THE_PAST, "An appointment is set for a time to come.");
    }
    return new FirstAppointmentSet(c.handoff(), c.at(), c.place());
  }

  /** A person who was given up as missing and came after all was met: that counts. */
  static List<HandoffEvent> kept(RecordAppointmentKept c, Known state, Instant now) {
    return switch (state) {
      case Expected(_, var at) -> met(c, state, at, now);
      case Missed(_, var at) -> met(c, state, at, now);
      case Transferred _, Returned _ -> List.of();
      case Accepted _ -> throw noAppointment(state);
      case Proposed _, Unanswered _, Waitlisted _, Declined _ -> throw notAccepted(state);
      case Withdrawn _ -> throw Answering.withdrawn(state);
      case Broken _ -> throw gaveUp(state);
    };
  }

  private static List<HandoffEvent> met(
      RecordAppointmentKept c, Known state, Instant at, Instant now) {
    checkSame(c.at(), at, state);
    checkOver(at, now);
    var d = state.demand();
    return List.of(
        new AppointmentKept(c.handoff(), at),
        new ThreadTransferred(c.handoff(), d.person(), d.accompaniment(), d.partner()));
  }

  static List<HandoffEvent> missed(RecordAppointmentMissed c, Known state, Instant now) {
    return switch (state) {
      case Expected(_, var at) -> {
        checkSame(c.at(), at, state);
        checkOver(at, now);
        yield List.of(new AppointmentMissed(c.handoff(), at));
      }
      case Missed(_, var at) -> {
        checkSame(c.at(), at, state);
        yield List.of();
      }
      case Accepted _ -> throw noAppointment(state);
      case Transferred _, Returned _ -> throw met(state);
      case Proposed _, Unanswered _, Waitlisted _, Declined _ -> throw notAccepted(state);
      case Withdrawn _ -> throw Answering.withdrawn(state);
      case Broken _ -> throw gaveUp(state);
    };
  }

  private static void checkSame(@Nullable Instant meant, Instant set, Known state) {
    if (meant != null && !meant.equals(set)) {
      throw wrongState("That is not the appointment that was last set.", state);
    }
  }

  /** The thread moves with a meeting that was, never with one that is only to be. */
  private static void checkOver(Instant at, Instant now) {
    if (Act.isYetToHappen(at, now)) {
      throw new Rejected(
          APPOINTMENT_AHEAD,
          "The appointment is yet to come; if they met earlier, set that time first.",
          Map.of("appointment", at.toString(), "now", now.toString()));
    }
  }

  private static Rejected met(Known state) {
    return wrongState("The partner has met the person already.", state);
  }

  private static Rejected gaveUp(Known state) {
    return wrongState("The partner has given this handoff up; propose another.", state);
  }

  private static Rejected noAppointment(Known state) {
    return wrongState("No first appointment was set.", state);
  }

  private static Rejected notAccepted(Known state) {
    return wrongState("The partner has not accepted this handoff.", state);
  }
}
