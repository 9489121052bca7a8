package be.capas.query.mongo;

import be.capas.contract.CapasEvent;
import be.capas.contract.Recorded;
import be.capas.contract.WireNames;
import be.capas.contract.id.ActorId;
import be.capas.contract.id.OrganisationId;
import be.capas.contract.id.PersonId;
import be.capas.platform.codec.EventCodec.UnreadableEvent;
import be.capas.platform.codec.Upcasters;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Recorded events inside a document: with their wire name, since class names are no format. */
final class RecordedModule extends SimpleModule {
  RecordedModule() {
    super("capas-recorded");
    addSerializer(new Writer());
    addDeserializer(Recorded.class, new Reader());
  }

  private static final class Writer extends StdSerializer<Recorded<?>> {
    Writer() {
      super(Recorded.class);
    }

    @Override
    public void serialize(Recorded<?> it, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      put(json, context, "id", it.id());
      put(json, context, "name", WireNames.of(it.event()));
      put(json, context, "event", it.event());
      put(json, context, "sequence", it.sequence());
      put(json, context, "organisation", it.organisation());
      put(json, context, "person", it.person());
      put(json, context, "by", it.by());
      put(json, context, "occurredAt", it.occurredAt());
      put(json, context, "recordedAt", it.recordedAt());
      put(json, context, "correlationId", it.correlationId());
      put(json, context, "causationId", it.causationId());
      put(json, context, "traceparent", it.traceparent());
      json.writeEndObject();
    }

    private static void put(
        JsonGenerator json, SerializationContext context, String name, @Nullable Object value) {
      if (value != null) {
        json.writeName(name);
        context.writeValue(json, value);
      }
    }
  }

  @SuppressWarnings("rawtypes")
  private static final class Reader extends StdDeserializer<Recorded> {
    Reader() {
      super(Recorded.class);
    }

    @Override
    public Recorded deserialize(JsonParser parser, DeserializationContext context) {
      var json = context.readTree(parser);
      var name = json.path("name").asString("");
      Class<? extends CapasEvent> type =
          WireNames.classOf(name)
              .orElseThrow(() -> new UnreadableEvent("cannot read an event of type " + name));
      return new Recorded<>(
          need(context, json, "id", UUID.class),
          event(context, Upcasters.toCurrent(name, json.path("event")), type),
          json.path("sequence").asLong(),
          need(context, json, "organisation", OrganisationId.class),
          find(context, json, "person", PersonId.class),
          need(context, json, "by", ActorId.class),
          need(context, json, "occurredAt", Instant.class),
          need(context, json, "recordedAt", Instant.class),
          need(context, json, "correlationId", String.class),
          find(context, json, "causationId", String.class),
          find(context, json, "traceparent", String.class));
    }

    private static CapasEvent event(
        DeserializationContext context, JsonNode content, Class<? extends CapasEvent> type) {
      if (!content.isObject()) {
        throw new UnreadableEvent("a stored event without content");
      }
      return context.readTreeAsValue(content, type);
    }

    private static <T> T need(
        DeserializationContext context, JsonNode json, String name, Class<T> type) {
      var value = find(context, json, name, type);
      if (value == null) {
        throw new UnreadableEvent("a stored event without " + name);
      }
      return value;
    }

    private static <T> @Nullable T find(
        DeserializationContext context, JsonNode json, String name, Class<T> type) {
      var value = json.get(name);
      return value == null ? null : context.readTreeAsValue(value, type);
    }
  }
}
