package be.capas.command.people;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent.CrisisRaised;
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
import be.capas.contract.Recorded;
import be.capas.contract.id.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps in step with the events which streams are whose, and which handoffs are open. */
@Component
class StreamsFollower implements Follower {
  private static final String BEGIN = "INSERT INTO person_streams (stream, person) VALUES (?, ?)";
  private static final String OPEN = "INSERT INTO open_handoffs (handoff, person) VALUES (?, ?)";
  private static final String END = "DELETE FROM open_handoffs WHERE handoff = ? AND person = ?";

  private final JdbcTemplate db;

  StreamsFollower(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    var person = recorded.person();
    if (person == null) {
      return;
    }
    switch (recorded.event()) {
      case HelpRequested _, CrisisRaised _ -> write(BEGIN, recorded, person);
      case HandoffEvent event -> follow(event, recorded, person);
      case CapasEvent _ -> {}
    }
  }

  private void follow(HandoffEvent event, Recorded<CapasEvent> recorded, PersonId person) {
    switch (event) {
      case HandoffProposed _ -> write(BEGIN, recorded, person);
      case HandoffSent _ -> write(OPEN, recorded, person);
      case HandoffDeclined _, ThreadTransferred _ -> write(END, recorded, person);
      case HandoffWithdrawn _, HandoffBroken _ -> write(END, recorded, person);
      // A late answer is still to come, or the sender withdraws.
      case HandoffReceived _, HandoffExpired _, HandoffWaitlisted _, HandoffAccepted _ -> {}
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _ -> {}
      case DischargeAnnounced _, ThreadReturned _ -> {}
    }
  }

  private void write(String sql, Recorded<CapasEvent> recorded, PersonId person) {
    db.update(sql, recorded.stream(), person.value());
  }
}
