package be.capas.platform.kafka;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.Recorded;
import be.capas.contract.Samples;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.kafka.EventHeader.Use;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The list of headers is neither longer nor shorter than what is sent. */
class EventHeaderTest {
  private final EventCodec codec = new EventCodec();

  @Test
  void an_event_has_every_header() {
    var whole = led("cause", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");

    var sent = new EventRecords(codec).toKafka("t", whole);

    assertThat(names(sent.headers())).isEqualTo(names(EnumSet.allOf(Use.class)));
  }

  @Test
  void an_event_that_nothing_led_to_lacks_those_that_some_have() {
    var bare = led(null, null);

    var sent = new EventRecords(codec).toKafka("t", bare);

    assertThat(names(sent.headers())).isEqualTo(names(EnumSet.of(Use.ALWAYS, Use.EVENTS)));
  }

  @Test
  void a_read_has_those_that_all_have() {
    var sent = new ReadRecords(codec).toKafka("t", Samples.read());

    assertThat(names(sent.headers())).isEqualTo(names(EnumSet.of(Use.ALWAYS)));
  }

  private static Recorded<?> led(@Nullable String causationId, @Nullable String traceparent) {
    var event = Samples.recorded(Samples.all().getFirst(), 0, Samples.NOON, Samples.NOON);
    return new Recorded<>(
        event.id(),
        event.event(),
        event.sequence(),
        event.organisation(),
        event.person(),
        event.by(),
        event.occurredAt(),
        event.recordedAt(),
        event.correlationId(),
        causationId,
        traceparent);
  }

  private static Set<String> names(Headers headers) {
    return StreamSupport.stream(headers.spliterator(), false).map(Header::key).collect(toSet());
  }

  private static Set<String> names(Collection<Use> uses) {
    return Arrays.stream(EventHeader.values())
        .filter(it -> uses.contains(it.use()))
        .map(EventHeader::wireName)
        .collect(toSet());
  }
}
