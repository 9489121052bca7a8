package be.capas.contract.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRecordTest {
  @ParameterizedTest
  @ValueSource(strings = {"supervision", "complaint-2026-17", "a"})
  void a_code_may_stand_for_a_purpose(String code) {
    assertThat(ReadRecord.isPurpose(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Jeanne Dupont called", "Supervision", "a--b", "-a", "a-", "à"})
  void a_text_may_not_for_it_may_name_somebody(String text) {
    assertThat(ReadRecord.isPurpose(text)).isFalse();
  }

  @Test
  void a_purpose_is_at_most_200_characters_long() {
    assertThat(ReadRecord.isPurpose("a".repeat(200))).isTrue();
    assertThat(ReadRecord.isPurpose("a".repeat(201))).isFalse();
  }
}
