package be.capas.platform.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.capas.contract.WireNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class UpcastersTest {
  private static final String STATED = "{\"basis\":\"CONSENT\",\"shared\":[\"IDENTITY\"]}";
  private static final String SHOWN =
      "{\"basis\":{\"kind\":\"STATED\",\"ground\":\"CONSENT\"},\"shared\":[\"IDENTITY\"]}";

  private final JsonMapper json = JsonMapper.shared();

  @Test
  void every_former_name_leads_to_the_name_of_today() {
    WireNames.former()
        .forEach(
            (name, type) -> {
              assertThat(Upcasters.isFormer(name)).isTrue();
              assertThat(Upcasters.currentName(name)).isEqualTo(WireNames.of(type));
            });
  }

  @Test
  void a_name_of_today_stays_what_it_is() {
    for (var name : WireNames.all().keySet()) {
      assertThat(Upcasters.isFormer(name)).isFalse();
      assertThat(Upcasters.currentName(name)).isEqualTo(name);
    }
  }

  @Test
  void a_ground_that_was_only_named_stays_only_named() {
    var sent = json.readTree(STATED);

    assertThat(Upcasters.toCurrent("handoff-sent.v1", sent)).isEqualTo(json.readTree(SHOWN));
    assertThat(sent).as("what was stored").isEqualTo(json.readTree(STATED));
  }

  @Test
  void what_is_of_today_is_not_touched() {
    var sent = json.readTree(STATED);

    assertThat(Upcasters.toCurrent("handoff-sent.v2", sent)).isSameAs(sent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"CONSENT\"", "{\"basis\":\"HEARSAY\"}", "{\"basis\":7}", "{"})
  void what_was_never_written_is_a_stop(String content) {
    assertThatThrownBy(() -> new EventCodec().read("handoff-sent.v1", content.getBytes(UTF_8)))
        .isInstanceOf(EventCodec.UnreadableEvent.class)
        .hasMessageContaining("handoff-sent.v1");
  }

  /** The second version is not read by the words of the first. */
  @Test
  void a_bare_ground_in_an_event_of_today_is_a_stop() {
    var content = STATED.getBytes(UTF_8);

    assertThatThrownBy(() -> new EventCodec().read("handoff-sent.v2", content))
        .isInstanceOf(EventCodec.UnreadableEvent.class);
  }
}
