package be.capas.platform.published;

import static org.assertj.core.api.Assertions.assertThat;

import be.capas.contract.WireNames;
import be.capas.platform.kafka.KafkaSettings;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI document is what names, headers and topics say. */
class PublishedAsyncApiTest {
  private final ObjectNode document = generated();

  @Test
  void it_is_committed_as_the_code_says() {
    if (Published.isTo("renew")) {
      Published.writeAsyncApi(document);
    }

    assertThat(Published.asyncApi()).as(Published.RENEW).isEqualTo(Published.pretty(document));
  }

  @Test
  void every_name_is_a_message_with_the_schema_beside_it() {
    var messages = document.at("/components/messages");

    assertThat(messages.propertyNames())
        .containsAll(WireNames.all().keySet())
        .contains("file-read.v1")
        .hasSize(WireNames.all().size() + 1);
    messages.forEach(
        it ->
            assertThat(it.at("/payload/$ref").asString())
                .isEqualTo("schemas/" + it.path("title").asString() + ".json"));
    assertThat(Published.schemas().keySet()).containsAll(messages.propertyNames());
  }

  @Test
  void the_topics_are_those_that_the_services_use() {
    assertThat(document.at("/channels/events/address").asString()).isEqualTo("capas.events.v1");
    assertThat(document.at("/channels/reads/address").asString()).isEqualTo("capas.reads.v1");
  }

  @Test
  void everything_that_it_refers_to_is_in_it() {
    document
        .findValues("$ref")
        .forEach(
            it -> {
              var to = it.asString();
              assertThat(to.startsWith("schemas/") || document.at(to.substring(1)).isObject())
                  .as(to)
                  .isTrue();
            });
  }

  private static ObjectNode generated() {
    var settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("capas.kafka.bootstrap-servers", "localhost:1")))
            .bind("capas.kafka", KafkaSettings.class)
            .get();
    var names = new TreeSet<>(Published.today().keySet());
    return AsyncApi.of(names, settings.topic(), settings.readsTopic());
  }
}
