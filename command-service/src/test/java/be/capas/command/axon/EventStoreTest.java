package be.capas.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.command.crisis.domain.CrisisCommand.ClaimCrisis;
import be.capas.command.crisis.domain.CrisisCommand.RaiseCrisis;
import be.capas.command.crisis.domain.ResponsePolicy;
import be.capas.command.gateway.Origin;
import be.capas.command.gateway.StaleVersion;
import be.capas.command.gateway.StreamGateway;
import be.capas.command.rule.Act;
import be.capas.command.rule.Command;
import be.capas.command.rule.Reason;
import be.capas.command.rule.Rejected;
import be.capas.command.support.ServiceTest;
import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.contract.crisis.CrisisKind;
import be.capas.contract.crisis.DangerTo;
import be.capas.contract.crisis.Urgency;
import be.capas.contract.escalation.EscalationPlan;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.handoff.SharingBasis.Stated;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.CrisisId;
import be.capas.contract.sealing.DataClass;
import com.fasterxml.uuid.Generators;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class EventStoreTest {
  @Autowired StreamGateway streams;
  @Autowired EventStore store;
  @Autowired JdbcClient db;
  @Autowired TransactionManager transactions;
  @Autowired EventStorageEngine engine;

  @Test
  void axon_found_the_database_and_its_transactions() {
    assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
    assertThat(engine).isInstanceOf(PostgresEvents.class);
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIdentifiers.class);
  }

  @Test
  void an_event_is_readable_by_people_under_its_wire_name() {
    var crisis = raise();

    var row =
        db.sql("SELECT about, name, content, circumstances FROM events WHERE stream = ?")
            .param(crisis.toString())
            .query()
            .singleRow();

    assertThat(row).containsEntry("about", "crisis").containsEntry("name", "crisis-raised.v1");
    assertThat(row.get("content").toString()).contains("\"kind\": \"DECOMPENSATION\"");
    assertThat(row.get("circumstances").toString())
        .contains("\"organisation\": \"capas-charleroi\"")
        .contains("\"by\": \"worker-nord\"")
        .contains("\"correlationId\": \"correlation\"")
        .doesNotContain("be.capas");
  }

  @Test
  void every_event_is_stored_and_read_back_equal() {
    var number = 0;
    for (var event : Samples.all()) {
      var serializer = ((PostgresEvents) engine).getEventSerializer();
      var stored = serializer.serialize(event, byte[].class);
      assertThat(serializer.<byte[], CapasEvent>deserialize(stored)).isEqualTo(event);
      number++;
    }
    assertThat(number).isEqualTo(WireNames.all().size());
  }

  @Test
  void an_event_of_a_former_version_is_read_as_one_of_today() throws IOException {
    var serializer = ((PostgresEvents) engine).getEventSerializer();
    var stored =
        new SimpleSerializedObject<>(
            golden("former/handoff-sent.v1"), byte[].class, "handoff-sent.v1", null);

    assertThat(serializer.<byte[], CapasEvent>deserialize(stored))
        .isEqualTo(
            new HandoffSent(
                Samples.HANDOFF,
                new Stated(Ground.CONSENT),
                Set.of(DataClass.IDENTITY, DataClass.CONFIDENCE),
                Samples.NOON.plusSeconds(172_800)));
  }

  private static byte[] golden(String name) throws IOException {
    try (var file = EventStoreTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).isNotNull();
      return file.readAllBytes();
    }
  }

  @Test
  void an_event_of_an_unknown_name_stops_whoever_reads_it() {
    var crisis = raise();
    db.sql(
            "INSERT INTO domainevententry (aggregateidentifier, sequencenumber, type,"
                + " eventidentifier, payloadtype, timestamp, payload, metadata)"
                + " SELECT aggregateidentifier, 1, type, 'next', 'crisis-sung-about.v1', timestamp,"
                + " payload, metadata FROM domainevententry WHERE aggregateidentifier = ?")
        .param(crisis.toString())
        .update();
    try {
      assertThatThrownBy(() -> store.readEvents(crisis.toString()).asStream().toList())
          .hasMessageContaining("crisis-sung-about.v1");
    } finally {
      db.sql("DELETE FROM domainevententry WHERE eventidentifier = 'next'").update();
    }
  }

  @Test
  void a_refused_command_leaves_nothing_behind() {
    var before = events();

    assertThatThrownBy(() -> send(new ClaimCrisis(newCrisis(), act("anna"))))
        .isInstanceOf(Rejected.class);

    assertThat(events()).isEqualTo(before);
  }

  @Test
  void a_caller_who_decided_on_an_older_version_is_told_so() {
    var crisis = raise();
    send(new ClaimCrisis(crisis, act("anna")));

    assertThatThrownBy(() -> send(new ClaimCrisis(crisis, act("bert")), 0L))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void a_state_kept_in_memory_gives_way_to_what_another_instance_stored() {
    // given a crisis that this instance remembers as raised
    var crisis = raise();
    // when another instance has stored a claim, behind this one's back
    claimedElsewhere(crisis);

    // then the next claim knows of it: once the store refused it, and it was folded anew
    assertThatThrownBy(() -> send(new ClaimCrisis(crisis, act("bert"))))
        .isInstanceOfSatisfying(
            Rejected.class,
            no -> {
              assertThat(no.reason()).isEqualTo(Reason.ALREADY_CLAIMED);
              assertThat(no.facts()).containsEntry("claimedBy", "elsewhere");
            });
  }

  @Test
  void a_refusal_is_believed_on_fresh_state_only() {
    // given a crisis that this instance remembers as raised, so that arrival would be refused
    var crisis = raise();
    claimedElsewhere(crisis);

    var changes =
        send(
            new be.capas.command.crisis.domain.CrisisCommand.ArriveOnScene(
                crisis, act("elsewhere")));

    assertThat(changes).hasSize(1).first().extracting(Recorded::sequence).isEqualTo(2L);
  }

  @Test
  void an_id_of_one_kind_of_stream_is_refused_for_another() {
    var crisis = raise();
    var person = new be.capas.contract.id.PersonId(crisis.value());

    assertThatThrownBy(
            () ->
                send(
                    new be.capas.command.person.domain.PersonCommand.RegisterPerson(
                        person,
                        Samples.ANTENNA,
                        Samples.sealed(be.capas.contract.sealing.DataClass.IDENTITY),
                        Samples.sealed(be.capas.contract.sealing.DataClass.IDENTITY),
                        null,
                        null,
                        List.of(),
                        false,
                        null,
                        java.util.Set.of(),
                        false,
                        act("anna"))))
        .isInstanceOfSatisfying(
            Rejected.class, no -> assertThat(no.reason()).isEqualTo(Reason.ID_ALREADY_USED));
  }

  private CrisisId raise() {
    var crisis = newCrisis();
    send(
        new RaiseCrisis(
            crisis,
            null,
            null,
            CrisisKind.DECOMPENSATION,
            Samples.TRIAGE,
            DangerTo.SELF,
            null,
            null,
            ResponsePolicy.DEFAULT,
            EscalationPlan.standard(Urgency.P2),
            act("worker-nord")));
    return crisis;
  }

  private void claimedElsewhere(CrisisId crisis) {
    db.sql(
            "INSERT INTO domainevententry (aggregateidentifier, sequencenumber, type,"
                + " eventidentifier, payloadtype, timestamp, payload, metadata)"
                + " SELECT aggregateidentifier, 1, type, gen_random_uuid()::text,"
                + " 'crisis-claimed.v1', timestamp, convert_to(json_build_object('crisis',"
                + " aggregateidentifier, 'psychologist', 'elsewhere')::text, 'UTF8'), metadata"
                + " FROM domainevententry WHERE aggregateidentifier = ?")
        .param(crisis.toString())
        .update();
  }

  private List<Recorded<CapasEvent>> send(Command command) {
    return send(command, null);
  }

  private List<Recorded<CapasEvent>> send(Command command, @Nullable Long expected) {
    var origin = new Origin(Instant.now(), "correlation", null, null, expected);
    return streams.inOneTransaction(
        () -> streams.send(command, origin), (version, changes) -> changes);
  }

  private static Act act(String who) {
    return new Act(Samples.ORGANISATION, new ActorId(who), null, Instant.now());
  }

  private static CrisisId newCrisis() {
    return new CrisisId(Generators.timeBasedEpochGenerator().generate());
  }

  private long events() {
    return db.sql("SELECT count(*) FROM domainevententry").query(Long.class).single();
  }
}
