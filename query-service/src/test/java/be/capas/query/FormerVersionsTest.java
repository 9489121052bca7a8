package be.capas.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.platform.codec.EventCodec;
import be.capas.query.access.AccessView;
import be.capas.query.board.BoardView;
import be.capas.query.caseload.CaseloadView;
import be.capas.query.directory.DirectoryView;
import be.capas.query.feed.Folded;
import be.capas.query.feed.View;
import be.capas.query.filrouge.FilRougeView;
import be.capas.query.indicators.IndicatorsView;
import be.capas.query.journal.JournalView;
import be.capas.query.liaison.LiaisonView;
import be.capas.query.oncall.OnCallView;
import be.capas.query.person.PersonView;
import be.capas.query.teamsupport.TeamSupportView;
import be.capas.query.training.TrainingView;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A history with an event of a former version is folded as if it had been written today. */
class FormerVersionsTest {
  /** What {@code former/handoff-sent.v1.json} says, as the second version says it. */
  private static final String SENT_TODAY =
      """
      {"handoff":"%s","basis":{"kind":"STATED","ground":"CONSENT"},\
      "shared":["IDENTITY","CONFIDENCE"],"answerDue":"2026-03-04T12:00:00Z"}\
      """
          .formatted(Samples.HANDOFF);

  private final EventCodec codec = new EventCodec();

  static List<View<?>> everyView() {
    return List.of(
        new AccessView(),
        new BoardView(),
        new CaseloadView(),
        new DirectoryView(),
        new FilRougeView(),
        new IndicatorsView(),
        new JournalView(),
        new LiaisonView(),
        new OnCallView(),
        new PersonView(),
        new TeamSupportView(),
        new TrainingView());
  }

  @ParameterizedTest
  @MethodSource("everyView")
  void both_versions_make_the_same_documents(View<?> view) throws IOException {
    var before = history(codec.read("handoff-sent.v1", golden("former/handoff-sent.v1")));
    var today = history(codec.read("handoff-sent.v2", SENT_TODAY.getBytes(UTF_8)));

    assertThat(folded(view, before)).isEqualTo(folded(view, today));
  }

  /** That the test above can fail: the views that tell of handoffs do tell two grounds apart. */
  @Test
  void another_ground_makes_another_document() throws IOException {
    var stated = history(codec.read("handoff-sent.v1", golden("former/handoff-sent.v1")));
    var shown = history(codec.read("handoff-sent.v2", golden("handoff-sent.v2")));

    assertThat(folded(new JournalView(), stated)).isNotEqualTo(folded(new JournalView(), shown));
    assertThat(folded(new AccessView(), stated)).isNotEqualTo(folded(new AccessView(), shown));
  }

  /** Whoever adds a former version adds it here. */
  @Test
  void no_other_version_has_gone_before() {
    assertThat(WireNames.former()).containsOnlyKeys("handoff-sent.v1");
  }

  /** All that can happen, each once, with this instead of the sample of its class. */
  private static List<Recorded<CapasEvent>> history(CapasEvent sent) {
    var next = new HashMap<UUID, Long>();
    return Samples.butOnCall().stream()
        .map(it -> it instanceof HandoffSent ? sent : it)
        .map(
            it ->
                Samples.recorded(it, next.merge(it.stream().value(), 0L, (known, _) -> known + 1)))
        .toList();
  }

  private static <V> Map<UUID, Folded<V>> folded(View<V> view, List<Recorded<CapasEvent>> events) {
    var documents = new HashMap<UUID, Folded<V>>();
    for (var event : events) {
      view.key(event)
          .ifPresent(
              key ->
                  documents.compute(
                      key,
                      (_, it) -> (it == null ? Folded.<V>nothing(key) : it).fold(view, event)));
    }
    return documents;
  }

  private static byte[] golden(String name) throws IOException {
    try (var file = FormerVersionsTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as("golden file of " + name).isNotNull();
      return file.readAllBytes();
    }
  }
}
