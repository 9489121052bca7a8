package be.capas.query;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.contract.StreamType;
import be.capas.contract.id.Id;
import be.capas.contract.id.OnCallId;
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
import be.capas.query.oncall.OnCallHistory;
import be.capas.query.oncall.OnCallView;
import be.capas.query.person.PersonView;
import be.capas.query.teamsupport.TeamSupportView;
import be.capas.query.training.TrainingView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Walks over every event there is: none may be unknown to a view that follows its stream. */
class AllEventsTest {
  private final List<Recorded<CapasEvent>> events = numbered();

  @Test
  void every_event_of_a_file_is_in_its_journal_and_no_other() {
    var documents = folded(new JournalView());

    assertThat(documents).containsOnlyKeys(Samples.PERSON.value());
    assertThat(documents.get(Samples.PERSON.value()).view().events())
        .isEqualTo(events.stream().filter(it -> it.event().streamType().isOfAFile()).toList());
  }

  @Test
  void every_event_is_folded_into_the_fil_rouge() {
    assertThat(folded(new FilRougeView()).get(Samples.PERSON.value()).streams()).hasSize(4);
  }

  @Test
  void every_event_is_folded_into_the_caseload() {
    assertThat(folded(new CaseloadView()).get(Samples.PERSON.value()).streams()).hasSize(4);
  }

  @Test
  void every_event_of_a_file_of_support_and_of_a_training_is_counted_or_passed_over() {
    var documents = folded(new IndicatorsView());

    assertThat(documents)
        .containsOnlyKeys(
            Samples.PERSON.value(), Samples.SUPPORT_REQUEST.value(), Samples.TRAINING.value());
    assertThat(documents.get(Samples.PERSON.value()).streams()).hasSize(4);
  }

  @Test
  void every_event_is_folded_into_the_rights() {
    assertThat(folded(new AccessView()).get(Samples.PERSON.value()).streams()).hasSize(4);
  }

  @Test
  void every_event_of_a_file_is_folded_into_the_person_and_no_other() {
    var fileEvents =
        events.stream().filter(it -> it.event().streamType() == StreamType.PERSON).count();

    assertThat(folded(new PersonView()))
        .containsOnlyKeys(Samples.PERSON.value())
        .allSatisfy(
            (_, it) ->
                assertThat(it.streams()).containsEntry(Samples.PERSON.value(), fileEvents - 1));
  }

  @Test
  void every_crisis_event_is_folded_into_the_board_and_no_other() {
    var crisisEvents =
        events.stream().filter(it -> it.event().streamType() == StreamType.CRISIS).count();

    assertThat(folded(new BoardView()))
        .containsOnlyKeys(Samples.CRISIS.value())
        .allSatisfy(
            (_, it) ->
                assertThat(it.streams()).containsEntry(Samples.CRISIS.value(), crisisEvents - 1));
  }

  @Test
  void every_event_of_a_handoff_is_folded_into_the_liaison_and_no_other() {
    var handoffEvents =
        events.stream().filter(it -> it.event().streamType() == StreamType.HANDOFF).count();

    assertThat(folded(new LiaisonView()))
        .containsOnlyKeys(Samples.HANDOFF.value())
        .allSatisfy(
            (_, it) ->
                assertThat(it.streams()).containsEntry(Samples.HANDOFF.value(), handoffEvents - 1));
  }

  @Test
  void every_event_of_a_partner_service_is_folded_into_the_directory_and_no_other() {
    isFoldedAlone(new DirectoryView(), Samples.PARTNER_SERVICE);
  }

  @Test
  void every_event_of_a_request_for_support_is_folded_into_the_agenda_and_no_other() {
    isFoldedAlone(new TeamSupportView(), Samples.SUPPORT_REQUEST);
  }

  @Test
  void every_event_of_a_training_is_folded_into_the_programme_and_no_other() {
    isFoldedAlone(new TrainingView(), Samples.TRAINING);
  }

  private void isFoldedAlone(View<?> view, Id stream) {
    var own = events.stream().filter(it -> it.stream().equals(stream.value())).count();

    assertThat(folded(view))
        .containsOnlyKeys(stream.value())
        .allSatisfy((_, it) -> assertThat(it.streams()).containsEntry(stream.value(), own - 1));
  }

  @Test
  void all_that_is_said_of_who_is_on_call_is_kept_and_nothing_else() {
    var view = new OnCallView();
    var said = Samples.all().stream().filter(it -> it.streamType() == StreamType.ONCALL).toList();
    var folded = Folded.<OnCallHistory>nothing(OnCallId.of(Samples.ORGANISATION).value());
    for (int i = 0; i < said.size(); i++) {
      folded = folded.fold(view, Samples.recorded(said.get(i), i));
    }

    assertThat(folded.view().events()).extracting(it -> it.event()).isEqualTo(said);
    assertThat(folded(view)).isEmpty();
  }

  @Test
  void what_happens_among_those_who_help_is_in_nobodys_file() {
    var ofTheCell = new ArrayList<>(Samples.all());
    ofTheCell.removeAll(Samples.ofTheFile());
    var views =
        List.of(
            new JournalView(),
            new FilRougeView(),
            new CaseloadView(),
            new AccessView(),
            new PersonView(),
            new BoardView(),
            new LiaisonView());

    assertThat(ofTheCell)
        .isNotEmpty()
        .allSatisfy(
            event ->
                assertThat(views)
                    .allSatisfy(it -> assertThat(it.key(Samples.recorded(event, 0))).isEmpty()));
  }

  private <V> Map<UUID, Folded<V>> folded(View<V> view) {
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

  private static List<Recorded<CapasEvent>> numbered() {
    var next = new HashMap<UUID, Long>();
    return Samples.butOnCall().stream()
        .map(
            it ->
                Samples.recorded(it, next.merge(it.stream().value(), 0L, (known, _) -> known + 1)))
        .toList();
  }
}
