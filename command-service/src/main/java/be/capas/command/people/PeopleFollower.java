package be.capas.command.people;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.AccompanimentReopened;
import be.capas.contract.AccompanimentEvent.HelpRequestRepeated;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.LinkRestored;
import be.capas.contract.AccompanimentEvent.OutreachVisitMade;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.AccompanimentEvent.SituationRebalanced;
import be.capas.contract.CapasEvent;
import be.capas.contract.CellEvent;
import be.capas.contract.ContactEvent;
import be.capas.contract.CrisisEvent.ClaimConfirmed;
import be.capas.contract.CrisisEvent.ClaimLapsed;
import be.capas.contract.CrisisEvent.ClaimReminded;
import be.capas.contract.CrisisEvent.CrisisClaimed;
import be.capas.contract.CrisisEvent.CrisisEscalated;
import be.capas.contract.CrisisEvent.CrisisRaised;
import be.capas.contract.CrisisEvent.CrisisReleased;
import be.capas.contract.CrisisEvent.CrisisReportedAgain;
import be.capas.contract.CrisisEvent.CrisisStabilised;
import be.capas.contract.CrisisEvent.CrisisStoodDown;
import be.capas.contract.CrisisEvent.EmergencyServicesCalled;
import be.capas.contract.CrisisEvent.EmergencyServicesConfirmed;
import be.capas.contract.CrisisEvent.FirstContactMade;
import be.capas.contract.CrisisEvent.InterventionStarted;
import be.capas.contract.CrisisEvent.StepNotified;
import be.capas.contract.CrisisEvent.StepSkipped;
import be.capas.contract.CrisisEvent.UrgencyChanged;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OutreachEvent;
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
import be.capas.contract.PlanningEvent;
import be.capas.contract.Recorded;
import be.capas.contract.RelayEvent;
import be.capas.contract.id.Id;
import be.capas.contract.id.PersonId;
import be.capas.contract.sealing.DataClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keeps the table of people in step with the events. */
@Component
class PeopleFollower implements Follower {
  private static final String REGISTER =
      "INSERT INTO people (person, organisation, antenna) VALUES (?, ?, ?)";
  private static final String MOVE = "UPDATE people SET antenna = ? WHERE person = ?";

  /** What the retention run found may be later than the last contact is now: see V10. */
  private static final String LOOK_AGAIN =
      "UPDATE people SET last_contact = NULL"
          + " WHERE person = ? OR person = (SELECT merged_into FROM people WHERE person = ?)";

  /** Whatever was merged into the file that ends now goes on in the other as well. */
  private static final String MERGE =
      "UPDATE people SET merged_into = ? WHERE person = ? OR merged_into = ?";

  private static final String OPEN_ACCOMPANIMENT =
      "UPDATE people SET open_accompaniment = ? WHERE person = ?";
  private static final String END_ACCOMPANIMENT =
      "UPDATE people SET open_accompaniment = NULL WHERE open_accompaniment = ? AND person = ?";
  private static final String OPEN_CRISIS = "UPDATE people SET open_crisis = ? WHERE person = ?";
  private static final String END_CRISIS =
      "UPDATE people SET open_crisis = NULL WHERE open_crisis = ? AND person = ?";
  private static final String ERASE =
      "UPDATE people SET erased = erased || ?::text[] WHERE person = ?";

  private final JdbcTemplate db;

  PeopleFollower(JdbcTemplate db) {
    this.db = db;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    var person = recorded.person();
    switch (recorded.event()) {
      case PersonRegistered e ->
          db.update(REGISTER, e.person().value(), e.organisation().value(), e.antenna().value());
      case PersonMovedToAntenna e -> db.update(MOVE, e.antenna().value(), e.person().value());
      case RecordedInError e -> lookAgain(e.person());
      case RecordCorrected e -> lookAgain(e.person());
      case PersonsMerged e -> lookAgain(e.person());
      case PersonMergedInto e -> merge(e.person(), e.into());
      case PersonErased e -> db.update(ERASE, names(e), e.person().value());
      case HelpRequested e -> mark(OPEN_ACCOMPANIMENT, e.stream(), person);
      case AccompanimentReopened e -> mark(OPEN_ACCOMPANIMENT, e.stream(), person);
      case SituationRebalanced e -> mark(END_ACCOMPANIMENT, e.stream(), person);
      case PersonReoriented e -> mark(END_ACCOMPANIMENT, e.stream(), person);
      case AccompanimentClosed e -> mark(END_ACCOMPANIMENT, e.stream(), person);
      case CrisisRaised e -> mark(OPEN_CRISIS, e.stream(), person);
      case CrisisStabilised e -> mark(END_CRISIS, e.stream(), person);
      case CrisisStoodDown e -> mark(END_CRISIS, e.stream(), person);
      case HelpRequestRepeated _,
          HolderAssigned _,
          OutreachVisitMade _,
          LinkRestored _,
          PlanningEvent _,
          OutreachEvent _,
          ContactEvent _,
          RelayEvent _,
          CrisisReportedAgain _,
          UrgencyChanged _,
          CrisisClaimed _,
          ClaimConfirmed _,
          ClaimReminded _,
          ClaimLapsed _,
          CrisisReleased _,
          CrisisEscalated _,
          FirstContactMade _,
          EmergencyServicesCalled _,
          StepNotified _,
          StepSkipped _,
          EmergencyServicesConfirmed _,
          InterventionStarted _,
          GlassBroken _,
          ConsentGiven _,
          ConsentWithdrawn _,
          IdentityCorrected _,
          ThreadChanged _,
          ContactPersonAdded _,
          HandoffEvent _,
          CellEvent _ -> {}
    }
  }

  private void lookAgain(PersonId person) {
    db.update(LOOK_AGAIN, person.value(), person.value());
  }

  private void merge(PersonId ended, PersonId into) {
    db.update(MERGE, into.value(), ended.value(), ended.value());
  }

  private static String[] names(PersonErased event) {
    return event.classes().stream().map(DataClass::name).toArray(String[]::new);
  }

  private void mark(String sql, Id stream, @Nullable PersonId person) {
    if (person != null) {
      db.update(sql, stream.value(), person.value());
    }
  }
}
