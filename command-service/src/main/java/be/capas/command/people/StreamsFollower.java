package be.capas.command.people;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
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
import be.capas.contract.PersonEvent;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.Recorded;
import be.capas.contract.id.PersonId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps in step with the events which streams are whose, and which handoffs are open. */
@Component
class StreamsFollower implements Follower {
  private static final String BEGIN = "INSERT INTO person_streams (stream, person) VALUES (?, ?)";
  private static final String OPEN =
      "INSERT INTO open_handoffs (handoff, person, answer_due) VALUES (?, ?, ?)";
  private static final String ANSWERED =
      "UPDATE open_handoffs SET answer_due = NULL WHERE handoff = ? AND person = ?";
  private static final String END = "DELETE FROM open_handoffs WHERE handoff = ? AND person = ?";

  private static final String MERGE = "UPDATE person_streams SET person = ? WHERE person = ?";

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
      case PersonMergedInto e -> merge(e);
      case HelpRequested _, CrisisRaised _ -> write(BEGIN, recorded, person);
      case HandoffEvent event -> follow(event, recorded, person);
      // A stream begins with one event, and is whose it is from then on.
      case AccompanimentEvent _, CrisisEvent _ -> {}
      case PersonEvent _, CellEvent _ -> {}
    }
  }

  private void follow(HandoffEvent event, Recorded<CapasEvent> recorded, PersonId person) {
    switch (event) {
      case HandoffProposed _ -> write(BEGIN, recorded, person);
      case HandoffSent e ->
          db.update(
              OPEN, recorded.stream(), person.value(), e.answerDue().atOffset(ZoneOffset.UTC));
      case HandoffDeclined _, ThreadTransferred _ -> write(END, recorded, person);
      case HandoffWithdrawn _, HandoffBroken _ -> write(END, recorded, person);
      // Still open, be it for a late answer; but none is looked out for any more.
      case HandoffExpired _, HandoffWaitlisted _, HandoffAccepted _ ->
          write(ANSWERED, recorded, person);
      case HandoffReceived _ -> {}
      case FirstAppointmentSet _, AppointmentKept _, AppointmentMissed _ -> {}
      case DischargeAnnounced _, ThreadReturned _ -> {}
    }
  }

  /** The file that ends, and all that is in it, belong to the one that goes on. */
  private void merge(PersonMergedInto event) {
    db.update(MERGE, event.into().value(), event.person().value());
    db.update(BEGIN, event.person().value(), event.into().value());
  }

  private void write(String sql, Recorded<CapasEvent> recorded, PersonId person) {
    db.update(sql, recorded.stream(), person.value());
  }
}
