package be.capas.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.contract.filrouge.Yardstick;
import be.capas.contract.sealing.DataClass;
import be.capas.query.Story;
import be.capas.query.journal.Journal;
import org.junit.jupiter.api.Test;

class FieldsTest {
  @Test
  void nothing_sealed_is_told_as_a_text_whatever_happened() {
    var story = Story.of(Samples.PERSON);
    Samples.ofTheFile().forEach(story::then);
    var journal = new Journal(Samples.ORGANISATION, story.events());

    var fields =
        Fields.of(History.of(journal, Yardstick.OF_THE_HOUSE, story.now(), story.now())).values();

    assertThat(fields).filteredOn(Fields.Value::sealed).hasSizeGreaterThan(5);
    for (var dataClass : DataClass.values()) {
      var sealed = Samples.sealed(dataClass);
      assertThat(fields)
          .filteredOn(it -> !it.sealed())
          .extracting(Fields.Value::text)
          .noneMatch(it -> it.contains(sealed.box()) || it.contains(sealed.key()));
    }
  }
}
