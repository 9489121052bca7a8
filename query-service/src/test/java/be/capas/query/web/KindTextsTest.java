package be.capas.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.platform.web.words.Language;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Walks over every event that a timeline may show, in each language. */
class KindTextsTest {
  @ParameterizedTest
  @EnumSource
  void every_event_of_a_file_has_a_sentence_of_its_own(Language language) {
    var texts = KindTexts.in(language);

    assertThat(kinds()).isNotEmpty();
    assertThat(kinds().stream().map(texts::of))
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(it).matches("[\\p{Lu}\\d].+[^.]\\."));
  }

  private static List<String> kinds() {
    return Samples.ofTheFile().stream().map(WireNames::of).distinct().toList();
  }
}
