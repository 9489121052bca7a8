package be.capas.platform.published;

import be.capas.contract.reading.ReadRecord;
import be.capas.platform.kafka.EventHeader;
import be.capas.platform.kafka.EventHeader.Form;
import be.capas.platform.kafka.EventHeader.Use;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI 3 document of our topics: from the names, headers and topics that the code has. */
final class AsyncApi {
  private static final String EVENTS = "events";
  private static final String READS = "reads";

  private final JsonMapper json = JsonMapper.shared();
  private final ObjectNode document = json.createObjectNode();

  private AsyncApi() {}

  /** The document: every name is a message of one of the two topics. */
  static ObjectNode of(Collection<String> wireNames, String eventsTopic, String readsTopic) {
    var api = new AsyncApi();
    var events = wireNames.stream().filter(it -> !it.equals(ReadRecord.WIRE_NAME)).toList();
    var reads = List.of(ReadRecord.WIRE_NAME);
    api.introduce();
    api.channel(EVENTS, eventsTopic, "What happened, in order for each person.", events);
    api.channel(READS, readsTopic, "Who was shown what of a file.", reads);
    api.operation("sendEvents", EVENTS, "command-service tells what happened: at least once.");
    api.operation("sendReads", READS, "Every service that shows a file tells to whom.");
    api.messages(EVENTS, events);
    api.messages(READS, reads);
    api.headers(EVENTS, EnumSet.allOf(Use.class));
    api.headers(READS, EnumSet.of(Use.ALWAYS));
    return api.document;
  }

  private void introduce() {
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "CAPAS events")
        .put("version", "1")
        .put(
            "description",
            "CloudEvents 1.0 in binary mode on Kafka. At least once: drop a sequence that you had,"
                + " stop at a gap. Fields, codes and messages may be added; pass over what you do"
                + " not know. Personal content is sealed.");
    document.put("defaultContentType", "application/json");
  }

  private void channel(String name, String topic, String about, List<String> wireNames) {
    var channel = document.withObjectProperty("channels").putObject(name);
    channel.put("address", topic).put("description", about);
    var messages = channel.putObject("messages");
    wireNames.forEach(it -> refer(messages.putObject(it), "#/components/messages/" + it));
    var kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic).put("partitions", 12).put("bindingVersion", "0.5.0");
    kafka
        .putObject("topicConfiguration")
        .put("retention.ms", -1)
        .putArray("cleanup.policy")
        .add("delete");
  }

  private void operation(String name, String channel, String about) {
    var operation = document.withObjectProperty("operations").putObject(name);
    operation.put("action", "send").put("description", about);
    refer(operation.putObject("channel"), "#/channels/" + channel);
  }

  private void messages(String channel, List<String> wireNames) {
    for (var wireName : wireNames) {
      var message = components().withObjectProperty("messages").putObject(wireName);
      message.put("name", "be.capas." + wireName).put("title", wireName);
      refer(message.putObject("headers"), "#/components/schemas/" + channel + "Headers");
      refer(message.putObject("payload"), "schemas/" + wireName + ".json");
      var kafka = message.putObject("bindings").putObject("kafka");
      kafka
          .putObject("key")
          .put("type", "string")
          .put("format", "uuid")
          .put("description", "The person; the stream where there is none.");
      kafka.put("bindingVersion", "0.5.0");
    }
  }

  private void headers(String channel, Set<Use> uses) {
    var schema = components().withObjectProperty("schemas").putObject(channel + "Headers");
    schema.put("type", "object");
    var fields = schema.putObject("properties");
    var required = schema.putArray("required");
    Arrays.stream(EventHeader.values())
        .filter(it -> uses.contains(it.use()))
        .forEach(
            it -> {
              describe(fields.putObject(it.wireName()), it);
              if (it.use() != Use.SOME_EVENTS) {
                required.add(it.wireName());
              }
            });
  }

  private static void describe(ObjectNode schema, EventHeader header) {
    schema.put("type", "string");
    switch (header.form()) {
      case Form.TEXT -> {}
      case Form.UUID -> schema.put("format", "uuid");
      case Form.URI -> schema.put("format", "uri");
      case Form.INSTANT -> schema.put("format", "date-time");
      case Form.NUMBER -> schema.put("pattern", "^\\d+$");
    }
    schema.put("description", header.meaning());
  }

  private ObjectNode components() {
    return document.withObjectProperty("components");
  }

  private static void refer(ObjectNode node, String to) {
    node.put("$ref", to);
  }
}
