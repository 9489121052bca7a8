package be.capas.command.people;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.PersonEvent.ConsentGiven;
import be.capas.contract.PersonEvent.ConsentWithdrawn;
import be.capas.contract.PersonEvent.ContactPersonAdded;
import be.capas.contract.PersonEvent.GlassBroken;
import be.capas.contract.PersonEvent.IdentityCorrected;
import be.capas.contract.PersonEvent.PersonErased;
import be.capas.contract.PersonEvent.PersonMergedInto;
import be.capas.contract.PersonEvent.PersonMovedToAntenna;
import be.capas.contract.PersonEvent.PersonRegistered;
import be.capas.contract.PersonEvent.PersonsMerged;
import be.capas.contract.PersonEvent.RecordCorrected;
import be.capas.contract.PersonEvent.RecordedInError;
import be.capas.contract.PersonEvent.ThreadChanged;
import be.capas.contract.Recorded;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.sealing.DataClass;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the table of consents in step with the events. */
@Component
class ConsentsFollower implements Follower {
  private static final String GIVE =
      "INSERT INTO consents (consent, person, organisation, recipient, classes, valid_from,"
          + " valid_until) VALUES (?, ?, ?, ?, ?::text[], ?, ?)";
  private static final String WITHDRAW =
      "UPDATE consents SET withdrawn = true WHERE consent = ? AND person = ?";

  private final JdbcTemplate db;

  ConsentsFollower(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    switch (recorded.event()) {
      case ConsentGiven event -> give(event, recorded.organisation());
      case ConsentWithdrawn event ->
          db.update(WITHDRAW, event.consent().value(), event.person().value());
      // That the file is erased makes no consent unsaid, and none stand that was withdrawn.
      case PersonErased _, PersonRegistered _, GlassBroken _, IdentityCorrected _ -> {}
      case ThreadChanged _ -> {}
      case PersonMovedToAntenna _, ContactPersonAdded _ -> {}
      case RecordedInError _, RecordCorrected _ -> {}
      // What was agreed to in a file carries what was sent from it; for more, they are asked anew.
      case PersonsMerged _, PersonMergedInto _ -> {}
      case AccompanimentEvent _, CrisisEvent _, HandoffEvent _, CellEvent _ -> {}
    }
  }

  private void give(ConsentGiven event, OrganisationId organisation) {
    var scope = event.scope();
    db.update(
        GIVE,
        event.consent().value(),
        event.person().value(),
        organisation.value(),
        scope.recipient().value(),
        scope.classes().stream().map(DataClass::name).toArray(String[]::new),
        scope.from().atOffset(ZoneOffset.UTC),
        scope.until().atOffset(ZoneOffset.UTC));
  }
}
