package be.capas.platform.codec;

import be.capas.contract.CapasEvent;
import be.capas.contract.WireNames;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. Absent values are left out; a field that this version does not know is passed
 * over, since an event may gain optional fields; an event whose name it does not know is a stop.
 */
public final class EventCodec {
  private final JsonMapper json =
      JsonMapper.builder()
          .addModule(new CapasModule())
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          // The record's own order: the bytes of an event don't depend on how it was declared to
          // us.
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .build();

  /** The mapper, for whoever stores events inside something larger. */
  public JsonMapper mapper() {
    return json;
  }

  /** The event's content, UTF-8. */
  public byte[] write(CapasEvent event) {
    return json.writeValueAsBytes(event);
  }

  /**
   * Reads an event; one of a former version as what its successor says.
   *
   * @throws UnreadableEvent if the name is unknown or the content is not what the name promises;
   *     the message never holds content
   */
  public CapasEvent read(String wireName, byte[] content) {
    var type = WireNames.classOf(wireName).orElseThrow(() -> unreadable(wireName));
    try {
      return Upcasters.isFormer(wireName)
          ? json.treeToValue(Upcasters.toCurrent(wireName, json.readTree(content)), type)
          : json.readValue(content, type);
    } catch (JacksonException wrong) {
      throw unreadable(wireName);
    }
  }

  private static UnreadableEvent unreadable(String wireName) {
    return new UnreadableEvent("cannot read an event of type " + wireName);
  }

  /** An event that this version cannot read: whoever meets one must stop, not skip. */
  public static final class UnreadableEvent extends RuntimeException {
    /** Says what cannot be read; never with content. */
    public UnreadableEvent(String message) {
      super(message);
    }
  }
}
