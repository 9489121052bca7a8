package be.capas.query.indicators;

import static be.capas.contract.Samples.ORGANISATION;
import static be.capas.contract.Samples.PERSON;
import static be.capas.query.indicators.Dimension.MONTH;
import static be.capas.query.indicators.Dimension.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.accompaniment.VisitOutcome;
import be.capas.platform.codec.EventCodec;
import be.capas.query.Events;
import be.capas.query.Story;
import be.capas.query.feed.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A report can be made again years later; what has changed since is told with what changed it. */
class ReproducedTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Asked ASKED =
      new Asked(
          ORGANISATION, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 1), List.of(MONTH, SOURCE));

  private final FilesInMemory files = new FilesInMemory();
  private final Story story = Story.of(PERSON, START);
  private int told;

  /** What was told since is on the topic now. */
  private void arrive() {
    files.arrived(story.events().subList(told, story.events().size()));
    told = story.events().size();
  }

  private static String bytes(Report report) {
    return new EventCodec().mapper().writeValueAsString(report);
  }

  @Test
  void made_again_at_its_position_it_is_the_same_byte_for_byte() {
    story.then(Events.helpRequested()).days(1).then(Events.visit(VisitOutcome.MET));
    arrive();
    var position = files.now();
    var made = bytes(Report.of(files, ASKED, position));

    story.days(20).recorded(Events.visit(VisitOutcome.NOT_FOUND), START.plusSeconds(60));
    story.takenBack(story.events().get(1).id());
    arrive();

    assertThat(bytes(Report.of(files, ASKED, Cut.parse(position.text()).orElseThrow())))
        .isEqualTo(made);
    assertThat(bytes(Report.of(files, ASKED, files.now()))).isNotEqualTo(made);
  }

  @Test
  void what_was_recorded_late_is_named_beside_the_figure_that_it_changed() {
    story.then(Events.helpRequested()).days(1).then(Events.visit(VisitOutcome.MET));
    arrive();
    var position = files.now();
    story.days(20).recorded(Events.visit(VisitOutcome.NOT_FOUND), START.plusSeconds(60));
    var late = story.last();
    arrive();

    var restated = Restated.of(files, ASKED, position, files.now());

    assertThat(restated.rows()).hasSize(1);
    assertThat(restated.rows().getFirst().values()).containsExactly("2026-03", "PROFESSIONAL");
    assertThat(restated.rows().getFirst().changes())
        .allSatisfy(it -> assertThat(it.events()).containsExactly(late))
        .extracting(Restated.Change::indicator)
        .containsExactly(Indicator.VISITS_NOT_FOUND, Indicator.HOME_VISITS);
    assertThat(restated.rows().getFirst().changes().getLast().before().count()).isEqualTo(1);
    assertThat(restated.rows().getFirst().changes().getLast().now().count()).isEqualTo(2);
  }

  @Test
  void what_was_taken_back_is_named_by_what_took_it_back() {
    story.then(Events.helpRequested()).days(1).then(Events.visit(VisitOutcome.MET));
    var visit = story.last();
    arrive();
    var position = files.now();
    story.days(40).takenBack(visit);
    var correction = story.last();
    arrive();

    var changes = Restated.of(files, ASKED, position, files.now()).rows().getFirst().changes();

    assertThat(changes)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.events()).containsExactly(correction))
        .allSatisfy(it -> assertThat(it.now()).isNull());
  }

  @Test
  void nothing_that_stayed_the_same_is_restated() {
    story.then(Events.helpRequested());
    arrive();
    var position = files.now();
    story.days(90).then(Events.visit(VisitOutcome.MET));
    arrive();

    assertThat(Restated.of(files, ASKED, position, files.now()).rows()).isEmpty();
  }

  @Test
  void a_position_is_passed_on_as_it_was_given() {
    var cut = Cut.of(Map.of(0, 7L, 11, 123_456_789L));

    assertThat(Cut.parse(cut.text())).contains(cut);
    assertThat(cut.includes(new Place(0, 6))).isTrue();
    assertThat(cut.includes(new Place(0, 7))).isFalse();
    assertThat(cut.includes(new Place(3, 0))).isFalse();
    assertThat(cut.includes(Cut.of(Map.of(0, 8L)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "MDow=", "rubbish", "MDoteA", "MQ"})
  void what_is_no_position_is_none(String text) {
    assertThat(Cut.parse(text)).isEmpty();
  }
}
