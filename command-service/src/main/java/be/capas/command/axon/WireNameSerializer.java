package be.capas.command.axon;

import be.capas.contract.CapasEvent;
import be.capas.contract.WireNames;
import be.capas.platform.codec.CapasModule;
import be.capas.platform.codec.EventCodec;
import be.capas.platform.codec.Upcasters;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

/**
 * Events in the store: their content as {@link EventCodec} writes it, under their wire names. A
 * name that this version does not know is a stop, not something to pass over.
 */
final class WireNameSerializer extends Jackson3Serializer {
  private static final String METADATA = MetaData.class.getName();

  private final ObjectWriter writer;
  private final EventCodec codec;

  WireNameSerializer(EventCodec codec) {
    super(builder().jsonMapperBuilderCustomizer(json -> json.addModule(new CapasModule())));
    this.codec = codec;
    this.writer = codec.mapper().writer();
  }

  /** An event of a former version is brought up to today before it is bound to a class. */
  @Override
  @SuppressWarnings("TypeParameterUnusedInFormals") // the library's signature
  public <S, T> T deserialize(SerializedObject<S> stored) {
    return Upcasters.isFormer(stored.getType().getName())
        ? super.deserialize(upcast(getConverter().convert(stored, byte[].class)))
        : super.deserialize(stored);
  }

  private SerializedObject<byte[]> upcast(SerializedObject<byte[]> stored) {
    var name = stored.getType().getName();
    var json = codec.mapper();
    var content =
        json.writeValueAsBytes(Upcasters.toCurrent(name, json.readTree(stored.getData())));
    return new SimpleSerializedObject<>(
        content, byte[].class, Upcasters.currentName(name), stored.getType().getRevision());
  }

  @Override
  protected ObjectWriter getWriter() {
    return writer;
  }

  @Override
  protected ObjectReader getReader(Class<?> type) {
    return CapasEvent.class.isAssignableFrom(type)
        ? codec.mapper().readerFor(type)
        : super.getReader(type);
  }

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public SerializedType typeForClass(Class type) {
    return CapasEvent.class.isAssignableFrom(type)
        ? new SimpleSerializedType(WireNames.of((Class<? extends CapasEvent>) type), null)
        : super.typeForClass(type);
  }

  @Override
  public Class<?> classForType(SerializedType type) {
    if (METADATA.equals(type.getName())) {
      return MetaData.class;
    }
    return WireNames.classOf(type.getName())
        .orElseThrow(
            () ->
                new EventCodec.UnreadableEvent(
                    "the store holds an unknown event " + type.getName()));
  }
}
