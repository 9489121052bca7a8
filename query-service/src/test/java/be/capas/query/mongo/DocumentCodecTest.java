package be.capas.query.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.Samples;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.handoff.SharingBasis.Stated;
import be.capas.contract.sealing.DataClass;
import be.capas.platform.codec.EventCodec;
import be.capas.query.feed.Folded;
import be.capas.query.journal.Journal;
import be.capas.query.journal.JournalView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Documents that hold events outlive the versions of those events. */
class DocumentCodecTest {
  private static final HandoffSent SENT =
      new HandoffSent(
          Samples.HANDOFF, new Stated(Ground.CONSENT), Set.of(DataClass.IDENTITY), Samples.NOON);

  private final DocumentCodec codec = new DocumentCodec(new EventCodec());
  private final Folded<Journal> journal =
      Folded.<Journal>nothing(Samples.PERSON.value())
          .fold(new JournalView(), Samples.recorded(SENT, 0));

  @Test
  void a_journal_is_read_back_as_it_was_written() {
    assertThat(codec.read(codec.write(journal), Journal.class).view()).isEqualTo(journal.view());
  }

  @Test
  void an_event_of_a_former_version_in_a_document_is_read_as_one_of_today() {
    var document = codec.write(journal);
    var stored = onlyEvent(document);
    stored.put("name", "handoff-sent.v1");
    content(stored).put("basis", "CONSENT");

    assertThat(codec.read(document, Journal.class).view()).isEqualTo(journal.view());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> onlyEvent(Document document) {
    var events = (List<Map<String, Object>>) document.get("view", Document.class).get("events");
    assertThat(events).hasSize(1);
    return events.getFirst();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> content(Map<String, Object> stored) {
    return (Map<String, Object>) stored.get("event");
  }
}
