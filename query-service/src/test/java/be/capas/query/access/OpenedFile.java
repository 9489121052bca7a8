package be.capas.query.access;

import static be.capas.contract.Samples.ANTENNA;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PSYCHOLOGIST;
import static be.capas.contract.sealing.DataClass.CONFIDENCE;
import static be.capas.contract.sealing.DataClass.IDENTITY;
import static be.capas.contract.sealing.DataClass.SECRET;

import be.capas.contract.CapasEvent;
import be.capas.contract.Samples;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.AntennaId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PartnerId;
import be.capas.contract.sealing.DataClass;
import be.capas.platform.security.Caller;
import be.capas.platform.security.Role;
import be.capas.query.Story;
import be.capas.query.access.SharedHandoff.Stage;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file as it is told, and what of it is opened to whom. */
abstract class OpenedFile {
  static final Set<DataClass> TEAM = Set.of(IDENTITY, CONFIDENCE);
  static final Set<DataClass> ALL = Set.of(IDENTITY, CONFIDENCE, SECRET);
  static final ActorId COLLEAGUE = new ActorId("dr.other");
  static final AntennaId SUD = new AntennaId("sud");

  final Story story = Story.of(PERSON).then(Samples.all().getFirst());

  void given(CapasEvent... events) {
    for (var event : events) {
      story.then(event);
    }
  }

  @Nullable Set<DataClass> opened(Caller reader) {
    return opened(reader, story.now());
  }

  @Nullable Set<DataClass> opened(Caller reader, Instant at) {
    return MayOpen.classes(reader, facts(story), at).orElse(null);
  }

  @Nullable Set<DataClass> copied(Caller reader) {
    return MayOpen.copied(reader, facts(story), story.now()).orElse(null);
  }

  @Nullable Stage stage(PartnerId partner) {
    var reader =
        new Caller(new ActorId("nurse"), ORGANISATION, Set.of(Role.PARTNER), Set.of(), partner);
    return MayOpen.handoff(reader, facts(story), HANDOFF).map(SharedHandoff::stage).orElse(null);
  }

  static AccessFacts facts(Story story) {
    var facts = AccessFacts.none(ORGANISATION);
    for (var event : story.events()) {
      facts = facts.fold(event);
    }
    return facts;
  }

  static Caller worker(AntennaId antenna) {
    return new Caller(
        new ActorId("worker"), ORGANISATION, Set.of(Role.SOCIAL_WORKER), Set.of(antenna), null);
  }

  static Caller psychologist(ActorId who) {
    return caller(who, Role.PSYCHOLOGIST);
  }

  static Caller caller(ActorId who, Role... roles) {
    return new Caller(who, ORGANISATION, Set.of(roles), Set.of(ANTENNA), null);
  }

  static Caller foreign(Role role) {
    return new Caller(
        PSYCHOLOGIST, new OrganisationId("cpas-elsewhere"), Set.of(role), Set.of(ANTENNA), PARTNER);
  }
}
