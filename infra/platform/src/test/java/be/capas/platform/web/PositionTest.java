package be.capas.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.StreamType;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  private static final UUID PERSON = UUID.fromString("018f4e60-0000-7000-8000-000000000001");
  private static final UUID STREAM = UUID.fromString("018f4e60-0000-7000-8000-000000000002");

  @ParameterizedTest
  @EnumSource
  void what_is_written_is_read_back(StreamType type) {
    var position = new Position(PERSON, type, STREAM, Long.MAX_VALUE);

    assertThat(Position.parse(position.text())).isEqualTo(position);
    assertThat(position.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rubbish",
        "!",
        "é",
        "a/b/c/d",
        "a/CRISIS/b/1",
        "%1$s/NOTHING/%1$s/1",
        "%1$s/CRISIS/%1$s/-1",
        "%1$s/CRISIS/%1$s/01",
        "%1$s/CRISIS/1-1-1-1-1/1",
        "%1$s/CRISIS/%1$s/1/2",
        "%1$s/CRISIS/%1$s/99999999999999999999",
      })
  void anything_else_is_refused(String plain) {
    refuses(plain);
    refuses(
        Base64.getUrlEncoder().withoutPadding().encodeToString(plain.formatted(PERSON).getBytes()));
  }

  @Test
  void another_spelling_of_the_same_is_refused() {
    var text = new Position(PERSON, StreamType.CRISIS, STREAM, 7).text();

    refuses(text + "=");
    refuses(text.repeat(10));
  }

  private static void refuses(String text) {
    assertThatThrownBy(() -> Position.parse(text))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().reason()).isEqualTo("invalid-position"));
  }
}
