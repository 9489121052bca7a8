package be.capas.command.people;

import be.capas.command.gateway.Follower;
import be.capas.contract.AccompanimentEvent;
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
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.OutreachEvent;
import be.capas.contract.PersonEvent;
import be.capas.contract.PlanningEvent;
import be.capas.contract.Recorded;
import be.capas.contract.RelayEvent;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps in step with the events who holds the thread of what is open. A row is written by whoever
 * has its stream, and locks nothing else: the table of people is taken before any stream.
 */
@Component
class HoldersFollower implements Follower {
  /** What is told late takes the thread from nobody who has taken it since. */
  private static final String TAKE =
      """
      INSERT INTO held_threads (accompaniment, person, organisation, kind, holder, since)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (accompaniment) DO UPDATE
      SET kind = excluded.kind, holder = excluded.holder, since = excluded.since
      WHERE held_threads.since <= excluded.since\
      """;

  private static final String END = "DELETE FROM held_threads WHERE accompaniment = ?";

  private final JdbcClient db;

  HoldersFollower(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void follow(Recorded<CapasEvent> recorded) {
    switch (recorded.event()) {
      case AccompanimentEvent event -> follow(event, recorded);
      case PersonEvent _, CrisisEvent _, HandoffEvent _, CellEvent _ -> {}
    }
  }

  private void follow(AccompanimentEvent event, Recorded<CapasEvent> recorded) {
    switch (event) {
      case HolderAssigned it -> take(it, recorded);
      case SituationRebalanced _, PersonReoriented _, AccompanimentClosed _ ->
          db.sql(END).params(recorded.stream()).update();
      // Who holds it is the event that follows.
      case HelpRequested _, AccompanimentReopened _ -> {}
      case HelpRequestRepeated _, OutreachVisitMade _, LinkRestored _ -> {}
      case PlanningEvent _, OutreachEvent _, ContactEvent _, RelayEvent _ -> {}
    }
  }

  private void take(HolderAssigned event, Recorded<CapasEvent> recorded) {
    var person = recorded.person();
    if (person != null) {
      db.sql(TAKE)
          .params(
              recorded.stream(),
              person.value(),
              recorded.organisation().value(),
              event.holder().kind().name(),
              event.holder().id(),
              recorded.occurredAt().atOffset(ZoneOffset.UTC))
          .update();
    }
  }
}
