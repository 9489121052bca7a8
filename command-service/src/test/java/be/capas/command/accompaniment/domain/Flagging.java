package be.capas.command.accompaniment.domain;

import static be.capas.command.rule.Acting.PSYCHOLOGIST;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.TRIAGE;
import static be.capas.contract.Samples.sealed;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;

import be.capas.command.accompaniment.domain.AccompanimentCommand.RequestHelp;
import be.capas.command.rule.Act;
import be.capas.command.rule.Spec;
import be.capas.contract.AccompanimentEvent;
import be.capas.contract.AccompanimentEvent.AccompanimentClosed;
import be.capas.contract.AccompanimentEvent.HelpRequested;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.AccompanimentEvent.PersonReoriented;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.accompaniment.HelpReason;
import be.capas.contract.accompaniment.HelpSource;
import be.capas.contract.accompaniment.Holder;
import be.capas.contract.id.PersonId;
import java.util.List;
import java.util.Set;

/** The accompaniment that the tests are about, and what can be said of it. */
final class Flagging {
  static final Spec<AccompanimentCommand, Accompaniment, AccompanimentEvent> SPEC =
      new Spec<>(
          Accompaniment::decide,
          (state, event) -> Accompaniment.evolve(state, event, NOON),
          Accompaniment.INITIAL,
          NOON);
  static final Holder THE_WORKER = new Holder(Holder.Kind.WORKER, WORKER.by().value());
  static final Holder THE_PSYCHOLOGIST =
      new Holder(Holder.Kind.PSYCHOLOGIST, PSYCHOLOGIST.by().value());
  static final Holder THE_PARTNER = new Holder(Holder.Kind.PARTNER, PARTNER.value());
  static final HelpSource NEIGHBOUR = new HelpSource(HelpSource.Kind.ENTOURAGE, "neighbour");
  static final Set<HelpReason> REASONS = Set.of(HelpReason.ISOLATION, HelpReason.GRIEF);

  static final HelpRequested REQUESTED =
      new HelpRequested(
          ACCOMPANIMENT,
          PERSON,
          ORGANISATION,
          ANTENNA,
          NEIGHBOUR,
          REASONS,
          sealed(CONFIDENCE),
          TRIAGE);
  static final HolderAssigned HELD_BY_WORKER = new HolderAssigned(ACCOMPANIMENT, THE_WORKER, null);
  static final HolderAssigned HELD_BY_PSYCHOLOGIST =
      new HolderAssigned(ACCOMPANIMENT, THE_PSYCHOLOGIST, null);
  static final HolderAssigned HELD_BY_PARTNER =
      new HolderAssigned(ACCOMPANIMENT, THE_PARTNER, HANDOFF);

  static final List<AccompanimentEvent> OPEN = List.of(REQUESTED, HELD_BY_WORKER);
  static final List<AccompanimentEvent> WITH_PARTNER =
      List.of(REQUESTED, HELD_BY_WORKER, HELD_BY_PARTNER);
  static final List<AccompanimentEvent> REORIENTED =
      List.of(
          REQUESTED,
          HELD_BY_WORKER,
          HELD_BY_PARTNER,
          new PersonReoriented(ACCOMPANIMENT, PARTNER, HANDOFF));
  static final List<AccompanimentEvent> CLOSED =
      List.of(
          REQUESTED,
          HELD_BY_WORKER,
          new AccompanimentClosed(ACCOMPANIMENT, CloseReason.REBALANCED));

  private Flagging() {}

  static RequestHelp flag(PersonId person, Holder holder, Act act) {
    return new RequestHelp(
        ACCOMPANIMENT,
        person,
        ANTENNA,
        NEIGHBOUR,
        REASONS,
        sealed(CONFIDENCE),
        TRIAGE,
        holder,
        act);
  }
}
