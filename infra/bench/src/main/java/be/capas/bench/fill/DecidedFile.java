package be.capas.bench.fill;

import be.capas.command.accompaniment.domain.Accompaniment;
import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.crisis.domain.Crisis;
import be.capas.command.crisis.domain.CrisisCommand;
import be.capas.command.handoff.domain.Handoff;
import be.capas.command.handoff.domain.HandoffCommand;
import be.capas.command.person.domain.Person;
import be.capas.command.person.domain.PersonCommand;
import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.command.rule.StreamState;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.CapasEvent;
import be.capas.contract.CrisisEvent;
import be.capas.contract.HandoffEvent;
import be.capas.contract.HandoffEvent.ThreadTransferred;
import be.capas.contract.PersonEvent;
import be.capas.contract.Recorded;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.PersonId;
import be.capas.platform.sealing.Sealer;
import be.capas.scenario.year.Resident;
import be.capas.scenario.year.play.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All events of one resident, as the rules decide them: the same rules as behind the interface.
 * They are known when they happen, as if the year had been recorded day by day. A refusal is a
 * fault of the year and ends the filling.
 */
public final class DecidedFile {
  private static final ActorId POLICY = new ActorId("policy:thread-transferred");

  private final Resident resident;
  private final Ids ids;
  private final List<Recorded<? extends CapasEvent>> events = new ArrayList<>();
  private final Map<UUID, StreamState> states = new HashMap<>();
  private final Map<UUID, Long> next = new HashMap<>();

  private DecidedFile(Resident resident, Ids ids) {
    this.resident = resident;
    this.ids = ids;
  }

  /** Decides act after act. */
  public static List<Recorded<? extends CapasEvent>> of(
      Resident resident, List<be.capas.scenario.year.act.Act> acts, Ids ids, Sealer sealer) {
    var file = new DecidedFile(resident, ids);
    var deeds = new Deeds(resident, ids, sealer);
    acts.forEach(it -> file.decide(deeds.of(it)));
    return List.copyOf(file.events);
  }

  private void decide(Command command) {
    switch (command) {
      case PersonCommand it -> decide(it);
      case AccompanimentCommand it -> decide(it);
      case CrisisCommand it -> decide(it);
      case HandoffCommand it -> decide(it);
      default -> throw new IllegalArgumentException("no act of a year is a " + command);
    }
  }

  private void decide(PersonCommand command) {
    var state = (Person) states.getOrDefault(command.person().value(), Person.INITIAL);
    for (PersonEvent event : Person.decide(command, state, command.act().occurredAt())) {
      state = Person.evolve(state, event);
      add(event, state, command.act());
    }
  }

  private void decide(AccompanimentCommand command) {
    var at = command.act().occurredAt();
    var id = command.accompaniment().value();
    var state = (Accompaniment) states.getOrDefault(id, Accompaniment.INITIAL);
    for (AccompanimentEvent event : Accompaniment.decide(command, state, at)) {
      state = Accompaniment.evolve(state, event, at);
      add(event, state, command.act());
    }
  }

  private void decide(CrisisCommand command) {
    var state = (Crisis) states.getOrDefault(command.crisis().value(), Crisis.INITIAL);
    for (CrisisEvent event : Crisis.decide(command, state, command.act().occurredAt())) {
      state = Crisis.evolve(state, event);
      add(event, state, command.act());
    }
  }

  private void decide(HandoffCommand command) {
    var state = (Handoff) states.getOrDefault(command.handoff().value(), Handoff.INITIAL);
    for (HandoffEvent event : Handoff.decide(command, state, command.act().occurredAt())) {
      state = Handoff.evolve(state, event);
      add(event, state, command.act());
      if (event instanceof ThreadTransferred transferred) {
        decide(follows(transferred, command.act()));
      }
    }
  }

  /** What the automation of the command-service does in the same transaction. */
  private static AccompanimentCommand follows(ThreadTransferred event, Act act) {
    return new AccompanimentCommand.TransferHolder(
        event.accompaniment(),
        event.partner(),
        event.handoff(),
        new Act(act.organisation(), POLICY, null, act.occurredAt()));
  }

  private void add(CapasEvent event, StreamState after, Act act) {
    var stream = event.stream().value();
    states.put(stream, after);
    var sequence = next.merge(stream, 1L, Long::sum) - 1;
    var id = ids.event(resident, events.size());
    events.add(
        new Recorded<>(
            id,
            event,
            sequence,
            act.organisation(),
            new PersonId(ids.person(resident)),
            act.by(),
            act.occurredAt(),
            act.occurredAt(),
            id.toString(),
            null,
            null));
  }
}
