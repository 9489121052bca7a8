package be.capas.command.batch;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.NOON;
import static java.util.Objects.requireNonNull;

import be.capas.command.accompaniment.domain.Accompaniment;
import be.capas.command.accompaniment.domain.AccompanimentCommand;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Close;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordLinkRestored;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RecordVisit;
import be.capas.command.accompaniment.domain.AccompanimentCommand.RequestHelp;
import be.capas.command.crisis.domain.Crisis;
import be.capas.command.crisis.domain.CrisisCommand;
import be.capas.command.crisis.domain.CrisisCommand.ConfirmEmergencyServices;
import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.command.rule.Acting;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.contract.CapasEvent;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.accompaniment.LinkKind;
import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.contract.accompaniment.VisitPlace;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Triage;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.id.AccompanimentId;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.id.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * The cell in memory, deciding by its own rules: what is done with a command that came alone, and
 * the ledger beside it.
 */
final class Office implements Alone, Ledger, Notices {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final Map<UUID, List<CapasEvent>> facts = new TreeMap<>();
  final Map<Place, Kept> ledger = new HashMap<>();
  private final Map<UUID, Accompaniment> accompaniments = new HashMap<>();
  private final Map<UUID, Crisis> crises = new HashMap<>();
  private final Map<UUID, UUID> open = new TreeMap<>();
  private final Map<UUID, UUID> openCrises = new TreeMap<>();
  private final Map<UUID, UUID> joined = new HashMap<>();
  private final Set<UUID> persons = new TreeSet<>();
  int raised;

  Batch batch() {
    return new Batch(this, this, _ -> Optional.empty(), this);
  }

  /** All that two offices must have in common to be called the same. */
  record State(
      Map<UUID, List<CapasEvent>> facts,
      Set<UUID> persons,
      Map<UUID, UUID> open,
      Map<Place, Kept> answers) {}

  State state() {
    return new State(facts, persons, open, ledger);
  }

  long conflicts() {
    return ledger.values().stream()
        .filter(it -> it.reply().outcome() == Reply.Outcome.CONFLICT)
        .count();
  }

  @Override
  public Optional<Kept> at(Place place) {
    return Optional.ofNullable(ledger.get(place));
  }

  @Override
  public int next(UUID about) {
    var next = 0;
    while (ledger.containsKey(new Place(about, next))) {
      next++;
    }
    return next;
  }

  @Override
  public Reply keep(Place place, UUID key, Reply refusal) {
    return ledger.computeIfAbsent(place, _ -> new Kept(key, refusal)).reply();
  }

  @Override
  public Reply waits(Item item, int next) {
    return Reply.waiting(425, JSON.createObjectNode(), next);
  }

  @Override
  public Reply placeTaken(Item item) {
    return Reply.refused(422, JSON.createObjectNode());
  }

  @Override
  public Reply carryOut(Item item) {
    Reply reply;
    try {
      reply = done(carriedOut(item));
    } catch (Rejected no) {
      var problem = JSON.createObjectNode().put("type", no.reason().wireName());
      return switch (no.reason().kind()) {
        case CONFLICT ->
            Reply.conflict(
                409, problem, new Conflict(new Conflict.Recorded(item.path(), null, NOON), null));
        case NOT_FOUND, FORBIDDEN, INVALID -> Reply.refused(404, problem);
      };
    }
    var place = item.place();
    if (place != null) {
      ledger.put(place, new Kept(requireNonNull(item.key()), reply));
    }
    return reply;
  }

  private static Reply done(UUID id) {
    return Reply.done(200, JSON.createObjectNode().put("id", id.toString()), null, null, List.of());
  }

  private UUID carriedOut(Item item) {
    var steps = item.path().split("/");
    return switch (steps[0]) {
      case "persons" ->
          steps.length == 1
              ? register(bodyId(item, "id"))
              : helpRequest(item, UUID.fromString(steps[1]));
      case "accompaniments" -> accompaniment(item, standsFor(steps[1]), steps[2]);
      case "crises" -> steps.length == 1 ? alarm(item) : confirm(standsFor(steps[1]));
      default -> throw new IllegalArgumentException(item.path());
    };
  }

  private UUID standsFor(String id) {
    var chosen = UUID.fromString(id);
    return joined.getOrDefault(chosen, chosen);
  }

  private UUID register(UUID person) {
    if (!persons.add(person)) {
      throw new Rejected(Reason.ID_ALREADY_USED, "twice");
    }
    return person;
  }

  private UUID helpRequest(Item item, UUID person) {
    if (!persons.contains(person)) {
      throw Rejected.unknown(Reason.UNKNOWN_PERSON);
    }
    var chosen = bodyId(item, "id");
    var id = open.computeIfAbsent(person, _ -> chosen);
    joined.put(chosen, id);
    return decide(
        new RequestHelp(
            new AccompanimentId(id),
            new PersonId(person),
            ANTENNA,
            new HelpSource(HelpSource.Kind.USER, null),
            Set.of(HelpReason.ISOLATION),
            null,
            null,
            new Holder(Holder.Kind.WORKER, "w"),
            Acting.WORKER));
  }

  private UUID accompaniment(Item item, UUID id, String what) {
    var accompaniment = new AccompanimentId(id);
    var act = Acting.WORKER;
    return switch (what) {
      case "visits" ->
          decide(
              new RecordVisit(
                  accompaniment,
                  VisitPlace.STREET,
                  VisitOutcome.MET,
                  List.of(new ActorId("visit-" + requireNonNull(item.place()).number())),
                  false,
                  null,
                  act));
      case "links" -> decide(new RecordLinkRestored(accompaniment, LinkKind.FAMILY, null, act));
      case "close" -> {
        decide(new Close(accompaniment, CloseReason.OTHER, act));
        open.values().remove(id);
        yield id;
      }
      default -> throw new IllegalArgumentException(what);
    };
  }

  private UUID decide(AccompanimentCommand command) {
    var id = command.accompaniment().value();
    var state = accompaniments.getOrDefault(id, Accompaniment.INITIAL);
    for (var event : Accompaniment.decide(command, state, NOON)) {
      state = Accompaniment.evolve(state, event, command.act().happenedAt(NOON));
      facts.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
    }
    accompaniments.put(id, state);
    return id;
  }

  private UUID alarm(Item item) {
    raised++;
    var named = bodyId(item, "person");
    var person = persons.contains(named) ? named : null;
    var chosen = bodyId(item, "id");
    var id = person == null ? chosen : openCrises.computeIfAbsent(person, _ -> chosen);
    joined.put(chosen, id);
    var urgency = Urgency.valueOf(requireNonNull(item.body()).path("urgency").asString());
    return decide(
        new RaiseCrisis(
            new CrisisId(id),
            person == null ? null : new PersonId(person),
            null,
            CrisisKind.OTHER,
            new Triage(urgency, null, "scale"),
            DangerTo.UNKNOWN,
            null,
            null,
            ResponsePolicy.DEFAULT,
            EscalationPlan.standard(urgency),
            Acting.WORKER));
  }

  private UUID confirm(UUID crisis) {
    return decide(new ConfirmEmergencyServices(new CrisisId(crisis), Acting.WORKER));
  }

  private UUID decide(CrisisCommand command) {
    var id = command.crisis().value();
    var state = crises.getOrDefault(id, Crisis.INITIAL);
    for (var event : Crisis.decide(command, state, NOON)) {
      state = Crisis.evolve(state, event);
      facts.computeIfAbsent(id, _ -> new ArrayList<>()).add(event);
    }
    crises.put(id, state);
    return id;
  }

  private static UUID bodyId(Item item, String field) {
    return UUID.fromString(requireNonNull(item.body()).path(field).asString());
  }
}
