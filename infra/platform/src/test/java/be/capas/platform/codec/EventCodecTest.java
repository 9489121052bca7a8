package be.capas.platform.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import be.capas.contract.CapasEvent;
import be.capas.contract.HandoffEvent.HandoffSent;
import be.capas.contract.Samples;
import be.capas.contract.WireNames;
import be.capas.contract.handoff.SecrecyStatus;
import be.capas.contract.handoff.SharingBasis;
import be.capas.contract.handoff.SharingBasis.Ground;
import be.capas.contract.handoff.SharingBasis.Necessity;
import be.capas.contract.handoff.SharingBasis.SharedSecrecy;
import be.capas.contract.handoff.SharingBasis.Stated;
import be.capas.contract.sealing.DataClass;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
  private final EventCodec codec = new EventCodec();

  static Stream<CapasEvent> everyEvent() {
    return Samples.all().stream();
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void is_written_as_its_golden_file_says(CapasEvent event) throws IOException {
    assertThat(new String(codec.write(event), UTF_8)).isEqualTo(golden(WireNames.of(event)));
  }

  @ParameterizedTest
  @MethodSource("everyEvent")
  void is_read_back_from_its_golden_file(CapasEvent event) throws IOException {
    var name = WireNames.of(event);

    assertThat(codec.read(name, golden(name).getBytes(UTF_8))).isEqualTo(event);
  }

  @Test
  void a_crisis_carries_whom_to_page_after_whom_and_one_of_before_does_not() throws IOException {
    var name = "crisis-raised.v1";
    var plan = golden("escalation-policy-set.v1").replaceFirst(".*\"plan\":", "");
    var ofBefore = golden(name);
    var ofNow = ofBefore.replaceFirst("}$", ",\"escalation\":" + plan);

    assertThat(codec.read(name, ofBefore.getBytes(UTF_8)))
        .hasFieldOrPropertyWithValue("escalation", null);
    var read = codec.read(name, ofNow.getBytes(UTF_8));
    assertThat(read).hasFieldOrPropertyWithValue("escalation", Samples.ESCALATION);
    assertThat(new String(codec.write(read), UTF_8)).isEqualTo(ofNow);
  }

  @Test
  void a_handoff_that_was_sent_on_somebody_s_word_is_read_as_just_that() throws IOException {
    var former = golden("former/handoff-sent.v1").getBytes(UTF_8);

    assertThat(codec.read("handoff-sent.v1", former))
        .isEqualTo(
            new HandoffSent(
                Samples.HANDOFF,
                new Stated(Ground.CONSENT),
                Set.of(DataClass.IDENTITY, DataClass.CONFIDENCE),
                Samples.NOON.plusSeconds(172_800)));
  }

  @Test
  void every_former_name_has_a_golden_file_that_is_read_as_an_event_of_today() throws IOException {
    for (var former : WireNames.former().entrySet()) {
      var content = golden("former/" + former.getKey()).getBytes(UTF_8);

      assertThat(codec.read(former.getKey(), content)).isInstanceOf(former.getValue());
    }
  }

  @ParameterizedTest
  @MethodSource("everyBasis")
  void a_basis_is_read_back_as_it_was_written(SharingBasis basis, String written) {
    var sent = new HandoffSent(Samples.HANDOFF, basis, Set.of(DataClass.SECRET), Samples.NOON);

    var content = codec.write(sent);

    assertThat(new String(content, UTF_8)).contains("\"basis\":" + written.replace('\'', '"'));
    assertThat(codec.read("handoff-sent.v2", content)).isEqualTo(sent);
  }

  static Stream<Arguments> everyBasis() {
    return Stream.of(
        arguments(
            Samples.CONSENTED,
            "{'kind':'CONSENT','consent':'%s','until':'2027-03-02T12:00:00Z'}"
                .formatted(Samples.CONSENT)),
        arguments(
            new SharedSecrecy(SecrecyStatus.HEALTH_PROFESSIONAL),
            "{'kind':'SHARED_SECRECY','recipient':'HEALTH_PROFESSIONAL'}"),
        arguments(
            new Necessity(true, true, true, true),
            "{'kind':'NECESSITY','exists':true,'grave':true,'imminent':true,"
                + "'notAvertableOtherwise':true}"),
        arguments(new Stated(Ground.NECESSITY), "{'kind':'STATED','ground':'NECESSITY'}"));
  }

  @Test
  void an_optional_field_of_a_newer_version_is_passed_over() {
    var newer = "{\"crisis\":\"%s\",\"newField\":1}".formatted(Samples.CRISIS);

    assertThat(codec.read("intervention-started.v1", newer.getBytes(UTF_8)))
        .hasFieldOrPropertyWithValue("crisis", Samples.CRISIS);
  }

  @Test
  void an_unknown_event_is_a_stop() {
    assertThatThrownBy(() -> codec.read("unheard-of.v1", "{}".getBytes(UTF_8)))
        .isInstanceOf(EventCodec.UnreadableEvent.class)
        .hasMessageContaining("unheard-of.v1");
  }

  @Test
  void what_cannot_be_read_is_not_repeated_in_the_message() {
    assertThatThrownBy(() -> codec.read("crisis-claimed.v1", "\"Marie\"".getBytes(UTF_8)))
        .isInstanceOf(EventCodec.UnreadableEvent.class)
        .hasMessageNotContaining("Marie")
        .hasNoCause();
  }

  private static String golden(String name) throws IOException {
    try (var file = EventCodecTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(file).as("golden file of " + name).isNotNull();
      return new String(file.readAllBytes(), UTF_8).strip();
    }
  }
}
