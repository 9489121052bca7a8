package be.capas.query.feed;

import static be.capas.contract.Samples.CRISIS;
import static be.capas.contract.Samples.NOON;
import static be.capas.contract.Samples.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.crisis.Urgency;
import be.capas.query.Events;
import be.capas.query.board.BoardCrisis;
import be.capas.query.board.BoardView;
import org.junit.jupiter.api.Test;

class FoldedTest {
  private final BoardView board = new BoardView();
  private final Folded<BoardCrisis> raised =
      Folded.<BoardCrisis>nothing(CRISIS.value())
          .fold(board, recorded(Events.raised(Urgency.P1, NOON), 0));

  @Test
  void the_next_event_is_folded() {
    var claimed = raised.fold(board, recorded(Events.claimed(), 1));

    assertThat(claimed.streams()).containsEntry(CRISIS.value(), 1L);
    assertThat(claimed.view().response().claimedBy()).isNotNull();
  }

  @Test
  void a_repeat_changes_nothing() {
    assertThat(raised.fold(board, recorded(Events.urgency(Urgency.P3, NOON), 0))).isSameAs(raised);
  }

  @Test
  void a_gap_is_a_stop_that_says_what_is_missing() {
    assertThatThrownBy(() -> raised.fold(board, recorded(Events.claimed(), 2)))
        .isInstanceOf(Gap.class)
        .hasMessageContaining("board")
        .hasMessageContaining(CRISIS + "#2")
        .hasMessageContaining("expected number 1");
  }

  @Test
  void a_stream_begins_with_0() {
    assertThatThrownBy(
            () ->
                Folded.<BoardCrisis>nothing(CRISIS.value())
                    .fold(board, recorded(Events.raised(Urgency.P1, NOON), 1)))
        .isInstanceOf(Gap.class);
  }
}
