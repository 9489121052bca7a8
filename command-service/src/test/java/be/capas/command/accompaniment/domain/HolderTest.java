package be.capas.command.accompaniment.domain;

import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_PARTNER;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_PSYCHOLOGIST;
import static be.capas.command.accompaniment.domain.Flagging.HELD_BY_WORKER;
import static be.capas.command.accompaniment.domain.Flagging.REORIENTED;
import static be.capas.command.accompaniment.domain.Flagging.REQUESTED;
import static be.capas.command.accompaniment.domain.Flagging.SPEC;
import static be.capas.command.accompaniment.domain.Flagging.THE_PARTNER;
import static be.capas.command.accompaniment.domain.Flagging.THE_PSYCHOLOGIST;
import static be.capas.command.accompaniment.domain.Flagging.THE_WORKER;
import static be.capas.command.accompaniment.domain.Flagging.flag;
import static be.capas.command.rule.Acting.WORKER;
import static be.capas.contract.Samples.ACCOMPANIMENT;
import static be.capas.contract.Samples.HANDOFF;
import static be.capas.contract.Samples.PARTNER;
import static be.capas.contract.Samples.PERSON;
import static be.capas.contract.Samples.PREVIOUS_HANDOFF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import be.capas.command.accompaniment.domain.AccompanimentCommand.AssignHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Close;
import be.capas.command.accompaniment.domain.AccompanimentCommand.Reorient;
import be.capas.command.accompaniment.domain.AccompanimentCommand.ReturnHolder;
import be.capas.command.accompaniment.domain.AccompanimentCommand.TransferHolder;
import be.capas.contract.AccompanimentEvent.HolderAssigned;
import be.capas.contract.accompaniment.CloseReason;
import be.capas.contract.id.PartnerId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** Law 6: whatever is asked, in whatever order, an open accompaniment has a holder. */
class HolderTest {
  private static final Gen<List<AccompanimentCommand>> ANYTHING =
      lists()
          .of(
              arbitrary()
                  .<AccompanimentCommand>pick(
                      flag(PERSON, THE_WORKER, WORKER),
                      flag(PERSON, THE_PARTNER, WORKER),
                      new AssignHolder(ACCOMPANIMENT, THE_WORKER, WORKER),
                      new AssignHolder(ACCOMPANIMENT, THE_PSYCHOLOGIST, WORKER),
                      new AssignHolder(ACCOMPANIMENT, THE_PARTNER, WORKER),
                      Plans.propose(WORKER),
                      Plans.analyse(WORKER),
                      Plans.agree(WORKER),
                      Plans.review(WORKER),
                      Outings.held(WORKER),
                      Outings.goAlong(WORKER),
                      Keeping.lost(WORKER),
                      Keeping.take(WORKER),
                      Keeping.giveBack(WORKER),
                      Keeping.rebalance(WORKER),
                      Keeping.reopen(WORKER),
                      Keeping.reopen(THE_PARTNER, null, WORKER),
                      new TransferHolder(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER),
                      new TransferHolder(
                          ACCOMPANIMENT, new PartnerId("another"), PREVIOUS_HANDOFF, WORKER),
                      new ReturnHolder(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER),
                      new ReturnHolder(
                          ACCOMPANIMENT, new PartnerId("another"), PREVIOUS_HANDOFF, WORKER),
                      new Reorient(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER),
                      new Close(ACCOMPANIMENT, CloseReason.OTHER, WORKER)))
          .ofSizeBetween(1, 24);

  @Test
  void an_open_accompaniment_always_has_one() {
    qt().forAll(ANYTHING)
        .checkAssert(
            commands -> {
              if (SPEC.given(SPEC.whenAll(commands)).state() instanceof Open open) {
                assertThat(open.thread().holder()).isNotNull();
              }
            });
  }

  @Test
  void it_is_a_partner_by_a_handoff_only() {
    qt().forAll(ANYTHING)
        .checkAssert(
            commands ->
                assertThat(assigned(commands))
                    .allMatch(
                        e ->
                            switch (e.holder().kind()) {
                              case WORKER, PSYCHOLOGIST -> e.handoff() == null;
                              case PARTNER -> e.handoff() != null;
                            }));
  }

  @Test
  void no_handoff_moves_the_thread_twice() {
    qt().forAll(ANYTHING)
        .checkAssert(
            commands ->
                assertThat(assigned(commands).stream().map(HolderAssigned::handoff))
                    .filteredOn(Objects::nonNull)
                    .doesNotHaveDuplicates());
  }

  @Test
  void given_back_it_is_whoever_of_the_cell_held_it_last() {
    var back = new ReturnHolder(ACCOMPANIMENT, PARTNER, HANDOFF, WORKER);

    SPEC.given(REQUESTED, HELD_BY_WORKER, HELD_BY_PSYCHOLOGIST, HELD_BY_PARTNER)
        .when(back)
        .then(HELD_BY_PSYCHOLOGIST);
    SPEC.given(REQUESTED, HELD_BY_WORKER, HELD_BY_PARTNER, HELD_BY_WORKER).when(back).thenNothing();
    SPEC.given(REQUESTED, HELD_BY_WORKER, HELD_BY_PARTNER, HELD_BY_PSYCHOLOGIST)
        .when(back)
        .thenNothing();
    SPEC.given(REORIENTED).when(back).thenNothing();
  }

  private static List<HolderAssigned> assigned(List<AccompanimentCommand> commands) {
    return SPEC.whenAll(commands).stream()
        .filter(HolderAssigned.class::isInstance)
        .map(HolderAssigned.class::cast)
        .toList();
  }
}
